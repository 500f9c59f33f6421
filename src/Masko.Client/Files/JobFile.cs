using System.Text.Json;
using Masko.Client.Json;

namespace Masko.Client.Files;

/// <summary>A file that a job has made: what it is, and where it may be had.</summary>
internal sealed record JobFile(Job Job, AssetKind Kind, string? Url, string? AssetId)
{
    public string ItemName => Job.ItemName ?? "";

    /// <summary>Whose name it bears.</summary>
    public string Owner => Job.ItemId is { Length: > 0 } item ? item : Job.Id;

    /// <summary>The files of a job, of all kinds that it names.</summary>
    public static IReadOnlyList<JobFile> Of(Job job, IReadOnlyCollection<AssetKind>? wanted)
    {
        var (urls, ids) = (job.Urls, job.Assets);
        var files = new List<JobFile>
        {
            new(job, AssetKind.Image, urls.Image, ids.Image?.Value),
            new(job, AssetKind.TransparentImage, urls.TransparentImage, ids.TransparentImage?.Value),
            new(job, AssetKind.Video, urls.Video, ids.Video?.Value),
            new(job, AssetKind.Webm, urls.Webm, ids.Webm?.Value),
            new(job, AssetKind.Hevc, urls.Hevc, ids.Hevc?.Value),
            new(job, AssetKind.StackedVideo, urls.StackedVideo, ids.StackedVideo?.Value),
        };
        foreach (var kind in Names(urls).Union(Names(ids)))
        {
            files.Add(new(job, new AssetKind(kind), Text(urls, kind), Text(ids, kind)));
        }

        return [.. files.Where(file => file is { Url.Length: > 0 } or { AssetId.Length: > 0 }).Where(file => wanted?.Contains(file.Kind) != false)];
    }

    private static IEnumerable<string> Names(MaskoModel model) => model.AdditionalProperties?.Keys.Where(name => Text(model, name) is not null) ?? [];

    private static string? Text(MaskoModel model, string name) =>
        model.AdditionalProperties is { } more && more.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.String()
            : null;
}
