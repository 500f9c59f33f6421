using System.Text.Json;
using Masko.Client;

namespace MascotKit.Kit;

/// <summary>A kit of before, put together again from the list in its folder; Masko is asked for names and costs.</summary>
internal static class KeptKit
{
    private const string ListName = "masko-files.json";

    public static async Task<MadeKit> ReadAsync(IMaskoClient masko, string folder, CancellationToken stop)
    {
        var kit = new MadeKit();
        var made = await Task.WhenAll(Files(folder).GroupBy(static file => file.JobId).Select(async files => (Files: files.ToList(), Job: await JobAsync(masko, files.Key, stop))));
        foreach (var (files, job) in made.OrderBy(static each => each.Job?.CreatedAt).ThenBy(static each => each.Files[0].Name, StringComparer.Ordinal))
        {
            kit.Mascot ??= job?.CollectionId is { } id ? await masko.Collections.GetAsync(id, cancellationToken: stop) : null;
            var (name, isClip) = (files[0].Item, !files.Exists(static file => file.Name.EndsWith(".png", StringComparison.OrdinalIgnoreCase)));
            List<string> paths = [.. files.Select(file => Path.Combine(folder, file.Name))];
            if (isClip && name.EndsWith(KitPlan.AndBack, StringComparison.Ordinal))
            {
                kit.WayBack = new(name, paths);
            }
            else
            {
                kit.Add(new ItemResult<GenerateBody, Job>
                {
                    Name = name, Tag = KitPlan.TagOf(name, isClip), State = ItemState.Completed, Files = paths, Cost = job?.CostCredits ?? 0, Output = job,
                });
            }
        }

        return kit;
    }

    /// <summary>The files of the list that are there.</summary>
    private static List<(string Name, string Item, string? JobId)> Files(string folder)
    {
        var list = Path.Combine(folder, ListName);
        if (!File.Exists(list))
        {
            return [];
        }

        using var read = JsonDocument.Parse(File.ReadAllBytes(list));
        return
        [
            .. read.RootElement.GetProperty("files").EnumerateArray()
                .Select(static file => (Name: Text(file, "file") ?? "", Item: Text(file, "item_name") ?? Text(file, "file") ?? "", JobId: Text(file, "job_id")))
                .Where(file => file.Name == Path.GetFileName(file.Name) && File.Exists(Path.Combine(folder, file.Name))),
        ];
    }

    private static string? Text(JsonElement file, string name) => file.TryGetProperty(name, out var value) ? value.GetString() : null;

    /// <summary>Null for one that this Masko does not know.</summary>
    private static async Task<Job?> JobAsync(IMaskoClient masko, string? id, CancellationToken stop)
    {
        try
        {
            return id is null ? null : await masko.Jobs.GetAsync(id, cancellationToken: stop);
        }
        catch (MaskoApiException)
        {
            return null;
        }
    }
}
