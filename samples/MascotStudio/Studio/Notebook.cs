using System.Text.Json;

namespace MascotStudio;

/// <summary>A mascot as it is written down.</summary>
internal sealed record Note(string Id, string Folder, MascotState State);

/// <summary>All that the studio knows, in one file that is written whole or not at all.</summary>
internal sealed partial class Notebook(string path, ILogger logger)
{
    private readonly Lock gate = new();

    /// <summary>What was written last; nothing when there is no file, or none that can be read: that one is put aside.</summary>
    public IReadOnlyList<Note> Read()
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<Note[]>(File.ReadAllBytes(path), JsonSerializerOptions.Web) ?? [] : [];
        }
        catch (Exception failure) when (failure is JsonException or IOException or UnauthorizedAccessException)
        {
            Log.NotRead(logger, path, failure);
            PutAside();
            return [];
        }
    }

    /// <param name="notes">Looked at when it is their turn, so that the last to write writes the newest.</param>
    public void Write(Func<IEnumerable<Note>> notes)
    {
        lock (gate)
        {
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes($"{path}.part", JsonSerializer.SerializeToUtf8Bytes(notes().ToArray(), JsonSerializerOptions.Web));
                File.Move($"{path}.part", path, overwrite: true);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                Log.NotWritten(logger, path, failure);
            }
        }
    }

    private void PutAside()
    {
        try
        {
            File.Move(path, $"{path}.unreadable", overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Log.NotWritten(logger, path, failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Path} cannot be read: the studio begins without its mascots, and puts the file aside.")]
        public static partial void NotRead(ILogger logger, string path, Exception failure);

        [LoggerMessage(2, LogLevel.Warning, "{Path} cannot be written: a restart will not know what has changed.")]
        public static partial void NotWritten(ILogger logger, string path, Exception failure);
    }
}
