namespace Masko.Client.Testing;

/// <summary>What is wrong with the words of a list about its own pages. Its entries are right.</summary>
public enum PagingFlaw
{
    /// <summary>The list has no <c>meta</c>.</summary>
    NoMeta,

    /// <summary><c>meta</c> has no <c>pagination</c>.</summary>
    NoPagination,

    /// <summary><c>pagination</c> has no <c>has_more</c>.</summary>
    NoHasMore,

    /// <summary><c>has_more</c> is false on every page.</summary>
    NeverMore,

    /// <summary><c>has_more</c> is true on every page, an empty one included.</summary>
    AlwaysMore,
}
