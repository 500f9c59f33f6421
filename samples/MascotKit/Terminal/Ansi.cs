namespace MascotKit.Terminal;

/// <summary>Colours, where they are wanted, and text that cannot move the cursor.</summary>
internal sealed record Ansi(bool IsColoured)
{
    public string Green(string text) => Coloured("32", text);

    public string Red(string text) => Coloured("31", text);

    public string Yellow(string text) => Coloured("33", text);

    public string Bold(string text) => Coloured("1", text);

    public string Faint(string text) => Coloured("2", text);

    /// <summary>What came from elsewhere, without the characters that a terminal would obey.</summary>
    public static string Plain(string? text) => string.Concat((text ?? "").Select(static letter => char.IsControl(letter) ? ' ' : letter));

    private string Coloured(string code, string text) => IsColoured ? $"\e[{code}m{text}\e[0m" : text;
}
