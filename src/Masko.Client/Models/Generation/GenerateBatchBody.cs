using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>Several things to generate in one request, at most 10. They run side by side, so none can build on another.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record GenerateBatchBody : MaskoModel
{
    /// <summary>What to generate: 1 to 10 bodies.</summary>
    public required IReadOnlyList<GenerateBody> Requests { get; init; }
}
