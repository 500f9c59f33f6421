using System.Buffers;

namespace Masko.Client.Http;

/// <summary>Which texts name a header.</summary>
internal static class HeaderNames
{
    /// <summary>What one is, for a message.</summary>
    public const string Form = "the name of a header: letters, digits and hyphens";

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    public static bool IsName(string? text) => text is { Length: > 0 } && !text.AsSpan().ContainsAnyExcept(Letters);
}
