using Refit;

namespace Masko.Client;

/// <summary>Uploads of your own images: PNG, JPEG, WebP or GIF. Free.</summary>
public interface IUploadsApi
{
    /// <summary>Uploads a file. It is streamed, never held in memory.</summary>
    /// <param name="file">
    /// The part named <c>file</c>, its Content-Disposition set; disposed after the call. <c>UploadAsync</c> makes one from a path or a stream.
    /// </param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [Multipart]
    [Post("/v1/upload")]
    Task<Upload> UploadFileAsync(
        [AliasAs("file")] HttpContent file,
        [Property(CallOptions.PropertyKey)] CallOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Uploads an image that the service fetches from a public address.</summary>
    /// <param name="body">The address.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [Post("/v1/upload")]
    Task<Upload> UploadUrlAsync(
        [Body] UploadUrlBody body,
        [Property(CallOptions.PropertyKey)] CallOptions? options = null,
        CancellationToken cancellationToken = default);
}
