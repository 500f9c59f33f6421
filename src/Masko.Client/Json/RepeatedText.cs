using System.Text.Json;

namespace Masko.Client.Json;

/// <summary>Texts of one type that come again and again, such as the states of jobs, are kept once. So few that no server can fill the memory.</summary>
internal static class RepeatedText<T>
{
    private const int Most = 16;

    // Longer texts are ids, which do not repeat.
    private const int Longest = 32;

    private static volatile string[] known = [];

    public static string Read(ref Utf8JsonReader reader)
    {
        if (reader.ValueSpan.Length > Longest)
        {
            return reader.GetString()!;
        }

        var texts = known;
        foreach (var text in texts)
        {
            if (reader.ValueTextEquals(text))
            {
                return text;
            }
        }

        var read = reader.GetString()!;
        if (texts.Length < Most)
        {
            // Two threads may each add one and lose the other's: it is added when it comes again.
            known = [.. texts, read];
        }

        return read;
    }
}
