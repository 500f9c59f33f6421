using System.Collections.Concurrent;
using Microsoft.Extensions.AI;

namespace Masko.Client.ImageGenerators;

/// <summary>Keeps in memory what a run downloads, by the name that the run gives it.</summary>
internal sealed class FetchedPictures
{
    private readonly ConcurrentDictionary<string, DataContent> byName = new(StringComparer.Ordinal);

    public async Task KeepAsync(DownloadedFile file, Stream content, CancellationToken cancellationToken)
    {
        // Its length is known, and no more than ImageGeneratorOptions.MaxBytes.
        var bytes = new byte[file.Bytes];
        await content.ReadExactlyAsync(bytes, cancellationToken).ConfigureAwait(false);
        byName[file.Name] = new DataContent(bytes, PictureContent.MediaTypeOf(file.Name)) { Name = file.Name };
    }

    public DataContent? Of(ItemResult result) => result.Files is [{ Name: var name }, ..] && byName.TryGetValue(name, out var picture) ? picture : null;
}
