using System.Text.Json;
using System.Text.Json.Nodes;

namespace Masko.Client;

/// <summary>
/// Members of a JSON object that have no property of their own. Make one with <c>new JsonMembers { { "seed", 7 }, { "style", "flat" } }</c>.
/// Two are equal when they hold the same names and the same JSON.
/// </summary>
public sealed class JsonMembers : Dictionary<string, JsonElement>, IEquatable<JsonMembers>
{
    /// <summary>No members yet.</summary>
    public JsonMembers()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>Adds a member: a text, a number, a yes or no, or any JSON.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="value">Its value; null is a JSON null.</param>
    public void Add(string name, JsonNode? value) => Add(name, ToElement(value));

    /// <inheritdoc />
    public bool Equals(JsonMembers? other) =>
        other is not null && Count == other.Count
        && this.All(member => other.TryGetValue(member.Key, out var value) && JsonElement.DeepEquals(member.Value, value));

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as JsonMembers);

    /// <inheritdoc />
    public override int GetHashCode() => Keys.Aggregate(Count, (hash, name) => hash ^ StringComparer.Ordinal.GetHashCode(name));

    private static JsonElement ToElement(JsonNode? value)
    {
        using var document = JsonDocument.Parse(value?.ToJsonString() ?? "null");
        return document.RootElement.Clone();
    }
}
