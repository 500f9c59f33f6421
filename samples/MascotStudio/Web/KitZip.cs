using System.IO.Compression;

namespace MascotStudio;

/// <summary>The files of a mascot as one archive.</summary>
internal static class KitZip
{
    /// <summary>Packs into a temporary file, gone once it is closed: so the browser gets all of it or learns that it did not. Pictures and videos are small already.</summary>
    public static async Task<Stream> PackAsync(IEnumerable<string> files, CancellationToken cancellationToken)
    {
        var packed = new FileStream(
            Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 65_536, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await using (var zip = await ZipArchive.CreateAsync(packed, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken))
            {
                foreach (var file in files)
                {
                    await zip.CreateEntryFromFileAsync(file, Path.GetFileName(file), CompressionLevel.NoCompression, cancellationToken);
                }
            }

            packed.Position = 0;
            return packed;
        }
        catch
        {
            await packed.DisposeAsync();
            throw;
        }
    }
}
