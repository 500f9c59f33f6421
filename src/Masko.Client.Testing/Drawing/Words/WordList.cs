namespace Masko.Client.Testing.Drawing;

/// <summary>The words of a text: runs of ASCII letters, in lower case.</summary>
internal sealed record WordList(IReadOnlyList<string> All)
{
    public static WordList Of(string text)
    {
        var words = new List<string>();
        for (var (start, end) = (0, 0); end <= text.Length; end++)
        {
            if (end < text.Length && char.IsAsciiLetter(text[end])) continue;
            if (end > start) words.Add(text[start..end].ToLowerInvariant());
            start = end + 1;
        }

        return new(words);
    }
}
