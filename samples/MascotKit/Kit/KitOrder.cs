namespace MascotKit.Kit;

/// <summary>What is wanted.</summary>
internal sealed record KitOrder
{
    public const int MostImages = 6;
    public const int FewestPoses = 2;
    public const int MostPoses = 8;
    public const int UsualPoses = 8;
    public const string UsualFolder = "mascot-kit";

    private const string UsualSentence = "A friendly orange fox mascot wearing a blue scarf";
    private const string UsualName = "Felix the Fox";
    private const int WordsOfName = 3;

    /// <summary>The mascot in words; null when it is in the images alone.</summary>
    public string? Sentence { get; init; }

    /// <summary>Files and addresses of the mascot.</summary>
    public IReadOnlyList<string> Images { get; init; } = [];

    public string? Name { get; init; }

    public int Poses { get; init; } = UsualPoses;

    public decimal? Budget { get; init; }

    /// <summary>Where everything goes; null for a new folder.</summary>
    public string? Folder { get; init; }

    public bool IsAgreed { get; init; }

    /// <summary>What is sent as the prompt; with images alone the service reads it off them.</summary>
    public string? Prompt => Sentence ?? (Images.Count == 0 ? UsualSentence : null);

    public string? NameToSend => Name ?? (Sentence is not null ? Words(Sentence) : Images.Count == 0 ? UsualName : null);

    public static bool IsAddress(string image) => Uri.TryCreate(image, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps;

    /// <summary>A folder that is not there yet, when none was asked for.</summary>
    public KitOrder WithFolder() => Folder is not null
        ? this
        : this with { Folder = Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? UsualFolder : $"{UsualFolder}-{number}").First(name => !Path.Exists(name)) };

    /// <summary>"A friendly orange fox with …" is called "Friendly orange fox".</summary>
    private static string Words(string sentence)
    {
        string[] words = [.. sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(static word => word.ToUpperInvariant() is "A" or "AN" or "THE")];
        var name = string.Join(' ', words.Take(WordsOfName)).TrimEnd('.', ',', ';', '!');
        return name.Length == 0 ? sentence : char.ToUpperInvariant(name[0]) + name[1..];
    }
}
