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
        var waysBack = new Dictionary<string, ItemResult<GenerateBody, Job>>(StringComparer.Ordinal);
        foreach (var (files, job) in made.OrderBy(static each => !IsWayBack(each.Files)).ThenBy(static each => each.Job?.CreatedAt).ThenBy(static each => each.Files[0].Name, StringComparer.Ordinal))
        {
            kit.Mascot ??= job?.CollectionId is { } id ? await masko.Collections.GetAsync(id, cancellationToken: stop) : null;
            var isWayBack = IsWayBack(files);
            var name = isWayBack ? files[0].ItemName![..^KitPlan.AndBack.Length] : files[0].ItemName!;
            var item = new ItemResult<GenerateBody, Job>
            {
                Name = name, Tag = KitPlan.TagOf(name, IsClip(files)), State = ItemState.Completed, Files = files, Cost = job?.CostCredits ?? 0, Output = job,
                WayBack = waysBack.GetValueOrDefault(name),
            };
            if (isWayBack)
            {
                waysBack[name] = item;
            }
            else
            {
                kit.Add(item);
            }
        }

        return kit;
    }

    private static bool IsClip(List<DownloadedFile> files) => !files.Exists(static file => file.Kind == AssetKind.Image || file.Kind == AssetKind.TransparentImage);

    private static bool IsWayBack(List<DownloadedFile> files) => IsClip(files) && files[0].ItemName!.EndsWith(KitPlan.AndBack, StringComparison.Ordinal);

    /// <summary>The files of the list that are there.</summary>
    private static List<DownloadedFile> Files(string folder)
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
                .Select(file => new DownloadedFile
                {
                    Name = Text(file, "file") ?? "", Path = Path.Combine(folder, Text(file, "file") ?? ""), Kind = new(Text(file, "kind") ?? ""),
                    ItemName = Text(file, "item_name") ?? Text(file, "file"), JobId = Text(file, "job_id"),
                })
                .Where(static file => file.Name == Path.GetFileName(file.Name) && File.Exists(file.Path)),
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
