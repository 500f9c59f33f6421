using Masko.Client.Http;

namespace Masko.Client;

/// <summary>Uploads from a path, a stream or an address.</summary>
public static class UploadExtensions
{
    /// <summary>Uploads a file from disk; it is streamed, never held in memory.</summary>
    /// <param name="api">Where to.</param>
    /// <param name="path">The file: PNG, JPEG, WebP or GIF.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static Task<Upload> UploadAsync(
        this IUploadsApi api, string path, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        api.UploadAsync(path, progress: null, options, cancellationToken);

    /// <summary>Uploads a file from disk and tells how far it is; it is streamed, never held in memory.</summary>
    /// <param name="api">Where to.</param>
    /// <param name="path">The file: PNG, JPEG, WebP or GIF.</param>
    /// <param name="progress">Is told of every piece of up to 64 KiB that has gone out; null for nobody.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static async Task<Upload> UploadAsync(
        this IUploadsApi api, string path, IProgress<TransferProgress>? progress, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentException.ThrowIfNullOrEmpty(path);
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
        await using (file.ConfigureAwait(false))
        {
            return await api.UploadAsync(file, Path.GetFileName(path), progress, options, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Uploads a stream, from where it stands to its end; it is neither held in memory nor disposed of.</summary>
    /// <param name="api">Where to.</param>
    /// <param name="content">The image: PNG, JPEG, WebP or GIF.</param>
    /// <param name="fileName">The name it is uploaded under; its extension tells its type.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public static Task<Upload> UploadAsync(
        this IUploadsApi api, Stream content, string fileName, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        api.UploadAsync(content, fileName, progress: null, options, cancellationToken);

    /// <summary>Uploads a stream, from where it stands to its end, and tells how far it is; it is neither held in memory nor disposed of.</summary>
    /// <param name="api">Where to.</param>
    /// <param name="content">The image: PNG, JPEG, WebP or GIF.</param>
    /// <param name="fileName">The name it is uploaded under; its extension tells its type.</param>
    /// <param name="progress">Is told of every piece of up to 64 KiB that has gone out; null for nobody.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public static Task<Upload> UploadAsync(
        this IUploadsApi api,
        Stream content,
        string fileName,
        IProgress<TransferProgress>? progress,
        CallOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(api);
        return api.UploadFileAsync(new FilePart(content, fileName, progress), options, cancellationToken);
    }

    /// <summary>Uploads an image that is in memory.</summary>
    /// <param name="api">Where to.</param>
    /// <param name="content">The image: PNG, JPEG, WebP or GIF.</param>
    /// <param name="fileName">The name it is uploaded under; its extension tells its type.</param>
    /// <param name="progress">Is told of every piece of up to 64 KiB that has gone out; null for nobody.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public static Task<Upload> UploadAsync(
        this IUploadsApi api,
        byte[] content,
        string fileName,
        IProgress<TransferProgress>? progress = null,
        CallOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        return api.UploadAsync(new MemoryStream(content, writable: false), fileName, progress, options, cancellationToken);
    }

    /// <summary>Uploads an image that the service fetches from a public address.</summary>
    /// <param name="api">Where to.</param>
    /// <param name="url">The address of a PNG, JPEG, WebP or GIF.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public static Task<Upload> UploadAsync(
        this IUploadsApi api, Uri url, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(url);
        return api.UploadUrlAsync(new UploadUrlBody { Url = url.AbsoluteUri }, options, cancellationToken);
    }
}
