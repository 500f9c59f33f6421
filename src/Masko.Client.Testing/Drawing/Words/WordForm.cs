namespace Masko.Client.Testing.Drawing;

/// <summary>Whether a word is a form of a stem: "fox" of foxes, "wav" of waves and waving.</summary>
internal static class WordForm
{
    private static readonly string[] OfThings = ["", "s", "es", "y", "ies"];
    private static readonly string[] OfDeeds = ["", "s", "e", "es", "ed", "d", "ing", "er", "ful", "fully", "ly"];

    public static bool IsThing(string word, string stem) => Is(word, stem, OfThings);

    public static bool IsDeed(string word, string stem) => Is(word, stem, OfDeeds);

    private static bool Is(string word, string stem, string[] endings)
        => word.StartsWith(stem, StringComparison.Ordinal) && endings.Contains(word[stem.Length..]);
}
