using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>A picture to make from a template.</summary>
[JsonConverter(typeof(VidiKingModelConverter))]
public sealed record VidiKingMerge : VidiKingItem
{
    /// <summary>What goes into the template's fields: <c>new JsonMembers { { "title", "Sale" } }</c>.</summary>
    public required JsonMembers MergeFields { get; init; }
}
