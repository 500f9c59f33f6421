using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>Uploads an image from a public address.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record UploadUrlBody : MaskoModel
{
    /// <summary>The address of a PNG, JPEG, WebP or GIF.</summary>
    public required string Url { get; init; }
}
