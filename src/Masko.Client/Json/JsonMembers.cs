using System.Text.Json;
using System.Text.Json.Nodes;

namespace Masko.Client;

/// <summary>
/// Members of a JSON object that have no property of their own. Make one with <c>new JsonMembers { { "seed", 7 }, { "style", "flat" } }</c>.
/// Two are equal when they hold the same names and the same JSON.
/// </summary>
public sealed class JsonMembers : Dictionary<string, JsonElement>, IEquatable<JsonMembers>
{
    private HashSet<string>? kept;

    /// <summary>No members yet.</summary>
    public JsonMembers()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>
    /// Gets the JSON that came in place of the whole object, where a list has an entry that is none, such as a null: the entry keeps its
    /// place, and nothing is known of it. Default: null, it was an object.
    /// </summary>
    public JsonElement? InPlaceOfObject { get; internal init; }

    /// <summary>Gets whether modelled members came, and none of them is what it should be.</summary>
    internal bool HasNothingRight { get; set; }

    /// <summary>Adds a member: a text, a number, a yes or no, or any JSON.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="value">Its value; null is a JSON null.</param>
    public void Add(string name, JsonNode? value) => Add(name, ToElement(value));

    /// <summary>Keeps what came in place of a modelled member, which is written back until that member has a value.</summary>
    internal void Keep(string name, JsonElement value)
    {
        this[name] = value;
        (kept ??= new(StringComparer.Ordinal)).Add(name);
    }

    internal bool IsKept(string name) => kept?.Contains(name) == true;

    /// <inheritdoc />
    public bool Equals(JsonMembers? other) =>
        other is not null && Count == other.Count && AreEqual(InPlaceOfObject, other.InPlaceOfObject)
        && this.All(member => other.TryGetValue(member.Key, out var value) && JsonElement.DeepEquals(member.Value, value));

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as JsonMembers);

    /// <inheritdoc />
    public override int GetHashCode() => Keys.Aggregate(Count, (hash, name) => hash ^ StringComparer.Ordinal.GetHashCode(name));

    private static bool AreEqual(JsonElement? one, JsonElement? other) =>
        one is { } mine && other is { } its ? JsonElement.DeepEquals(mine, its) : one is null && other is null;

    private static JsonElement ToElement(JsonNode? value)
    {
        using var document = JsonDocument.Parse(value?.ToJsonString() ?? "null");
        return document.RootElement.Clone();
    }
}
