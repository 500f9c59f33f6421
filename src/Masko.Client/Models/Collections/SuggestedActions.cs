using System.Collections;
using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>Names of poses that the collection does not have yet; each is good as a name and as an image prompt.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record SuggestedActions : MaskoModel, IReadOnlyList<string>
{
    /// <summary>The names.</summary>
    public IReadOnlyList<string> Suggestions { get => field ?? []; init; }

    /// <inheritdoc />
    public int Count => Suggestions.Count;

    /// <inheritdoc />
    public string this[int index] => Suggestions[index];

    /// <inheritdoc />
    public IEnumerator<string> GetEnumerator() => Suggestions.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
