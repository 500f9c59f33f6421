namespace Masko.Client.Http;

/// <summary>
/// Values of options for messages. Keys and secrets get pasted into the wrong place, and are secrets there too. Other packages compile this file as well, so that no
/// package sees into another.
/// </summary>
internal static class ShownValue
{
    private const string Hidden = "not shown, for it looks like a secret";
    private const int MostShown = 60;

    // Tokens and hashes are longer than the words that an option has.
    private const int LongestWord = 15;

    /// <summary>Quotes a value, or says that it is not shown.</summary>
    /// <param name="value">The value.</param>
    /// <param name="secrets">Secrets that are known; null among them for none.</param>
    public static string Quoted(string value, params IReadOnlyList<string?> secrets) =>
        IsSecret(value, secrets) ? Hidden : $"'{(value.Length <= MostShown ? value : value[..MostShown] + "…")}'";

    /// <summary>Writes a value that was read, a text or an address that may be a secret among them.</summary>
    /// <param name="value">The value.</param>
    /// <param name="secrets">Secrets that are known; null among them for none.</param>
    public static object? Plain(object? value, params IReadOnlyList<string?> secrets) =>
        (value as string ?? (value as Uri)?.OriginalString) is { } text && IsSecret(text, secrets) ? Hidden : value;

    /// <summary>Writes the name of an option that may be a secret, as one in an environment variable.</summary>
    public static string Name(string name) => HasWord(name, static letter => char.IsAsciiLetterOrDigit(letter)) && name.Any(char.IsAsciiDigit) ? "(a name that looks like a secret)" : name;

    /// <summary>An underscore ends the prefix of keys and secrets (<c>masko_</c>, <c>whsec_</c>); a password in an address stands before an at sign.</summary>
    private static bool IsSecret(string value, IReadOnlyList<string?> secrets) =>
        value.AsSpan().ContainsAny('_', '@')
        || HasWord(value, static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '+' or '=')
        || secrets.Any(secret => secret is { Length: > 0 } && value.Contains(secret, StringComparison.Ordinal));

    private static bool HasWord(string value, Func<char, bool> isPart)
    {
        var length = 0;
        foreach (var letter in value)
        {
            length = isPart(letter) ? length + 1 : 0;
            if (length > LongestWord)
            {
                return true;
            }
        }

        return false;
    }
}
