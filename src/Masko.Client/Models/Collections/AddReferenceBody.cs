using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>Adds a lasting style reference to a collection: an uploaded image, or a public address of one.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record AddReferenceBody : MaskoModel
{
    internal AddReferenceBody()
    {
    }

    /// <summary>The uploaded image; null when the reference is an address.</summary>
    public string? AssetId { get; internal init; }

    /// <summary>The public address; null when the reference is an uploaded image.</summary>
    public string? Url { get; internal init; }

    /// <summary>A reference to an uploaded image.</summary>
    /// <param name="assetId">The asset id, as <see cref="Upload.AssetId"/> gives it.</param>
    public static AddReferenceBody FromAsset(string assetId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(assetId);
        return new() { AssetId = assetId };
    }

    /// <summary>A reference to an image at a public address.</summary>
    /// <param name="url">The address of a PNG, JPEG, WebP or GIF.</param>
    public static AddReferenceBody FromUrl(string url)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(url);
        return new() { Url = url };
    }
}
