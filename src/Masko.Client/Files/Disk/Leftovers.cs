namespace Masko.Client.Files;

/// <summary>Temporary files that a process which was killed has left in a folder.</summary>
internal static class Leftovers
{
    /// <summary>A file is held open neither in the moment of its making nor in the one of its renaming.</summary>
    private static readonly TimeSpan Age = TimeSpan.FromHours(1);

    /// <summary>Deletes those that nobody holds open, and into which nobody has written for an hour.</summary>
    public static void Clear(string folder)
    {
        try
        {
            foreach (var path in Directory.EnumerateFiles(folder, PartFile.Prefix + "*" + PartFile.Suffix))
            {
                TryDeleteUnused(path);
            }
        }
        catch (Exception failure) when (DiskTrouble.Is(failure))
        {
            // What cannot be cleaned up does no harm but take room.
        }
    }

    public static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception failure) when (DiskTrouble.Is(failure))
        {
            // The next download into this folder will try again.
        }
    }

    private static void TryDeleteUnused(string path)
    {
        try
        {
            // The times of files are the machine's, whatever clock the client has.
            if (TimeProvider.System.GetUtcNow() - File.GetLastWriteTimeUtc(path) < Age)
            {
                return;
            }

            using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            {
                // Whoever still writes it holds it open, and this fails.
            }

            File.Delete(path);
        }
        catch (Exception failure) when (DiskTrouble.Is(failure))
        {
            // It is in use.
        }
    }
}
