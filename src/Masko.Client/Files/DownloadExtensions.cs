namespace Masko.Client;

/// <summary>Downloads of what still runs.</summary>
public static class DownloadExtensions
{
    /// <summary>Waits for a generation, and downloads its files into a folder.</summary>
    /// <param name="masko">The client.</param>
    /// <param name="generation">The generation.</param>
    /// <param name="folder">The folder; it is made when it is not there.</param>
    /// <param name="options">Which files, and how; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the wait or the download, and leaves no half file; the job runs on.</param>
    /// <returns>The files.</returns>
    /// <exception cref="JobFailedException">The job failed; what it cost is given back.</exception>
    /// <exception cref="DownloadFailedException">A file did not arrive; the others did.</exception>
    public static async Task<IReadOnlyList<DownloadedFile>> DownloadAsync(
        this IMaskoClient masko, Generation generation, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(masko);
        ArgumentNullException.ThrowIfNull(generation);
        var job = await generation.WaitAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        return await masko.DownloadAsync(job, folder, options, cancellationToken).ConfigureAwait(false);
    }
}
