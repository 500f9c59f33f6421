namespace Masko.Client.Testing.World;

/// <summary>What is read off images: always the same off the same ones.</summary>
internal static class Reading
{
    private static readonly string[] Names = ["Felix", "Pip", "Luna", "Bruno", "Momo", "Otto", "Nala", "Kiko", "Rusty", "Hazel"];
    private static readonly string[] Moods = ["friendly", "cheerful", "curious", "brave", "gentle", "playful"];
    private static readonly string[] Colours = ["orange", "blue", "green", "purple", "yellow", "pink"];
    private static readonly string[] Animals = ["fox", "cat", "bear", "owl", "rabbit", "dragon", "penguin", "robot"];
    private static readonly string[] Extras = ["a blue scarf", "round glasses", "a small crown", "a red bow", "a green hat"];

    public static string Name(IEnumerable<string> of) => $"{Pick(Names, of)} the {Upper(Pick(Animals, of))}";

    public static string Prompt(IEnumerable<string> of) => $"A {Pick(Moods, of)} {Pick(Colours, of)} {Pick(Animals, of)} with {Pick(Extras, of)}";

    private static string Pick(string[] from, IEnumerable<string> of) => from[Hash.Number(from.Length, from[0], string.Join(',', of))];

    private static string Upper(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
