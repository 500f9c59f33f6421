using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>One page of a list, newest first.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <remarks>The <c>ListAllAsync</c> methods walk all pages.</remarks>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record Page<T> : MaskoModel
{
    private const int StandardLimit = 50;

    /// <summary>The entries of this page.</summary>
    public IReadOnlyList<T> Items { get => field ?? []; init; }

    /// <summary>What stands beside the entries; null when the service sent none.</summary>
    public Meta? Meta { get; init; }

    /// <summary>
    /// Gets whether the service says that more pages follow: false when it says nothing, true when it says what cannot be read, so that no
    /// entry is lost. An empty page ends every list.
    /// </summary>
    public bool HasMore => Meta?.Pagination is { } place && (place.HasMore ?? place.AdditionalProperties?.ContainsKey("has_more") == true);

    /// <summary>
    /// Returns false when the page shows that it is the last. What the service says alone would lose entries where it leaves has_more
    /// out or says it wrongly: an empty page is the last, a full one may not be.
    /// </summary>
    /// <param name="asked">The most entries that were asked for; null for the service's default.</param>
    internal bool MayHaveMore(int? asked) =>
        Items.Count > 0 && (Meta?.Pagination is not { HasMore: false } last || Items.Count >= (last.Limit ?? asked ?? StandardLimit));
}

/// <summary>What stands beside the data of an answer.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record Meta : MaskoModel
{
    /// <summary>Where this page stands in the whole list.</summary>
    public Pagination? Pagination { get; init; }
}

/// <summary>Where a page stands in the whole list.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record Pagination : MaskoModel
{
    /// <summary>How many entries the whole list has.</summary>
    public int? Total { get; init; }

    /// <summary>The most entries a page holds; Masko's default is 50.</summary>
    public int? Limit { get; init; }

    /// <summary>How many entries come before this page.</summary>
    public int? Offset { get; init; }

    /// <summary>Whether more entries follow.</summary>
    public bool? HasMore { get; init; }
}
