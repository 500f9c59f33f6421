using System.IO.Compression;

namespace MascotStudio;

/// <summary>The files of a mascot as one archive, written while it is sent. Pictures and videos are packed already.</summary>
internal static class KitZip
{
    public static async Task WriteAsync(IEnumerable<string> files, Stream destination)
    {
        await using var zip = await ZipArchive.CreateAsync(destination, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null);
        foreach (var file in files)
        {
            await zip.CreateEntryFromFileAsync(file, Path.GetFileName(file), CompressionLevel.NoCompression);
        }
    }
}
