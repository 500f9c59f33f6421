namespace Masko.Client;

/// <summary>Uploads of files by the front door.</summary>
public static class MaskoUploadExtensions
{
    /// <summary>Uploads a file from disk, once the rules have looked at its first bytes; they only warn. It is streamed, never held in memory. Free.</summary>
    /// <param name="masko">Where to.</param>
    /// <param name="path">The file: PNG, JPEG, WebP or GIF.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static async Task<Upload> UploadAsync(
        this IMaskoClient masko, string path, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(masko);
        ArgumentException.ThrowIfNullOrEmpty(path);
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
        await using (file.ConfigureAwait(false))
        {
            return await masko.UploadAsync(file, Path.GetFileName(path), options, cancellationToken).ConfigureAwait(false);
        }
    }
}
