namespace Masko.Client;

/// <summary>Uploads an image from a public address.</summary>
public sealed record UploadUrlBody : MaskoModel
{
    /// <summary>The address of a PNG, JPEG, WebP or GIF.</summary>
    public required string Url { get; init; }
}
