namespace Masko.Client.Testing.Drawing;

/// <summary>What words stand for, each meaning under the stems of its words.</summary>
internal sealed class Vocabulary<T>(Func<string, string, bool> isForm, params (string Stems, T Meaning)[] entries)
    where T : class
{
    private readonly (string Stem, T Meaning)[] stems =
        [.. entries.SelectMany(entry => entry.Stems.Split(' ').Select(stem => (stem, entry.Meaning)))];

    public IReadOnlyList<T> Meanings { get; } = [.. entries.Select(entry => entry.Meaning)];

    public T? Of(string word)
    {
        foreach (var (stem, meaning) in stems)
        {
            if (isForm(word, stem)) return meaning;
        }

        return null;
    }

    /// <summary>The meanings of the words that have one, in their order.</summary>
    public IEnumerable<T> In(WordList words) => words.All.Select(Of).OfType<T>();
}
