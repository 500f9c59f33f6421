namespace Masko.Client.Testing.Drawing;

/// <summary>The colours of one character.</summary>
internal sealed record Palette(Color Fur, Color Belly, Color Marking, Color Iris, Color Accent)
{
    private static readonly Color Night = Color.Hex(0x241530);

    public Color Ink { get; init; } = Fur.Mixed(Night, 0.8);

    public Color Dark { get; } = Color.Hex(0x2B1B33);

    public Color InnerEar { get; init; } = Fur.Mixed(Color.Hex(0xFFB3B8), 0.65);

    public Color Blush { get; } = Color.Hex(0xFF6F7D).Faded(0.5);

    public Color Cream { get; } = Color.Hex(0xFFF6E6);

    public Color Deep { get; } = Fur.Mixed(Night, 0.28);

    public Color Pale { get; } = Fur.Mixed(Color.White, 0.45);
}
