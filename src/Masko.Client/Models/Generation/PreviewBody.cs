using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>Asks for a one-off preview. Nothing of it is kept, and it can never be a source. Its price is unknown.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record PreviewBody : MaskoModel
{
    /// <summary>What to show. That the service takes it under this name is assumed.</summary>
    public required string Prompt { get; init; }

    /// <summary>Hints for this preview alone.</summary>
    public IReadOnlyList<string>? ReferenceImageUrls { get; init; }
}
