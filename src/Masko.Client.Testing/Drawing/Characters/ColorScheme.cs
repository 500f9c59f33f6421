namespace Masko.Client.Testing.Drawing;

/// <summary>Which colours a text asks for, each with the thing that it is the colour of.</summary>
internal sealed record ColorScheme(Color? Fur, Color? SecondFur, Color? Belly, Color? Eyes, Color? Accessory)
{
    private static readonly string[] EyeWords = ["eye", "eyes"];
    private static readonly string[] BellyWords = ["belly", "tummy", "chest", "stomach"];

    public static ColorScheme Of(WordList words)
    {
        var scheme = new ColorScheme(null, null, null, null, null);
        for (var i = 0; i < words.All.Count; i++)
        {
            if (ColorWords.Of(words.All[i]) is { } color) scheme = scheme.With(color, words.All.ElementAtOrDefault(i + 1) ?? "");
        }

        return scheme;
    }

    private ColorScheme With(Color color, string noun)
    {
        if (EyeWords.Contains(noun)) return this with { Eyes = Eyes ?? color };
        if (BellyWords.Contains(noun)) return this with { Belly = Belly ?? color };
        if (Wardrobe.Knows(noun)) return this with { Accessory = Accessory ?? color };
        if (Fur is null) return this with { Fur = color };
        return this with { SecondFur = SecondFur ?? color };
    }
}
