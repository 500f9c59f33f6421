using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>How pictures are written.</summary>
[JsonConverter(typeof(VidiKingModelConverter))]
public sealed record VidiKingOutput : MaskoModel
{
    /// <summary>The format, for example <c>webp</c>. Default: null, the service's choice.</summary>
    public string? Format { get; init; }

    /// <summary>The quality, for example 85. Default: null, the service's choice.</summary>
    public int? Quality { get; init; }
}
