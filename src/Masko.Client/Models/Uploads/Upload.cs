using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>An uploaded image.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record Upload : MaskoModel
{
    /// <summary>The asset id, for references and for <see cref="CreateCollectionBody.ReferenceAssetIds"/>.</summary>
    public string AssetId { get => field ?? ""; init; }

    /// <summary>Where the image can be seen; null when the service does not say.</summary>
    public string? Url { get; init; }

    /// <summary>The kind of asset; null when the service does not say.</summary>
    public string? Type { get; init; }
}
