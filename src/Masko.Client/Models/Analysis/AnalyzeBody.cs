using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>Names what is to be analysed.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record AnalyzeBody : MaskoModel
{
    /// <summary>The address of an image, or of a page.</summary>
    public required string Url { get; init; }
}
