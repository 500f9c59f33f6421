using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>One picture to make. Members that this version does not know go into <see cref="MaskoModel.AdditionalProperties"/>, the output format among them.</summary>
[JsonConverter(typeof(ZSkyModelConverter))]
public sealed record ZSkyImage : MaskoModel
{
    /// <summary>What it shows.</summary>
    public required string Prompt { get; init; }

    /// <summary>How wide it is, in pixels. Default: null, the service's choice.</summary>
    public int? Width { get; init; }

    /// <summary>How high it is, in pixels. Default: null, the service's choice.</summary>
    public int? Height { get; init; }

    /// <summary>The style. Default: none, the service's choice.</summary>
    public ZSkyStyle Style { get; init; }

    /// <summary>How closely it follows the prompt. Default: null, the service's choice.</summary>
    public double? GuidanceScale { get; init; }

    /// <summary>What it is called in results and files. It is not sent. Default: null, its prompt.</summary>
    [JsonIgnore]
    public string? Name { get; init; }

    /// <summary>A word of yours that comes back in results, progress and telemetry. It is not sent. Default: null.</summary>
    [JsonIgnore]
    public string? Tag { get; init; }
}
