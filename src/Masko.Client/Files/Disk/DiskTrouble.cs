namespace Masko.Client.Files;

/// <summary>What goes wrong on this side.</summary>
internal static class DiskTrouble
{
    public static bool Is(Exception failure) => failure is IOException or UnauthorizedAccessException or NotSupportedException or System.Security.SecurityException;

    public static DownloadFailedException With(string path, Exception failure) =>
        new($"'{path}' could not be written: {failure.Message}", failure) { Reason = DownloadFailure.Disk };
}
