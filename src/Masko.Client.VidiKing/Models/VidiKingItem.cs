using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>One picture of a bulk job: made from a prompt, changed, or filled into a template.</summary>
[JsonConverter(typeof(VidiKingModelConverter))]
public abstract record VidiKingItem : MaskoModel
{
    private protected VidiKingItem()
    {
    }

    /// <summary>What it is called in results and files. It is not sent. Default: null, its prompt, its source, or its place.</summary>
    [JsonIgnore]
    public string? Name { get; init; }

    /// <summary>A word of yours that comes back in results, progress and telemetry. It is not sent. Default: null.</summary>
    [JsonIgnore]
    public string? Tag { get; init; }
}
