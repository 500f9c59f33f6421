using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>A picture to change.</summary>
[JsonConverter(typeof(VidiKingModelConverter))]
public sealed record VidiKingSource : VidiKingItem
{
    /// <summary>Where it is: an address that the service can reach.</summary>
    public required string Src { get; init; }
}
