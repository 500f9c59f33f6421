using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>Pictures to look at. They have no asset id and can never be a source.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record Preview : MaskoModel
{
    /// <summary>Where the pictures are.</summary>
    public IReadOnlyList<string> Urls { get => field ?? []; init; }
}
