namespace Masko.Client.Testing.Drawing;

internal static class Tints
{
    private const int Candidates = 4;

    public static readonly IReadOnlyList<Color> Iris =
        [Color.Hex(0x8A5A3C), Color.Hex(0x4F8FD0), Color.Hex(0x5BA66A), Color.Hex(0x8C6BD1), Color.Hex(0xC9853B)];

    public static readonly IReadOnlyList<Color> Cheerful =
    [
        Color.Hex(0xE9584F), Color.Hex(0xF7B93E), Color.Hex(0x4FA8E8), Color.Hex(0x58BE8B),
        Color.Hex(0x9B7BE6), Color.Hex(0xF383AE), Color.Hex(0x35B6B0),
    ];

    /// <summary>A cheerful colour that stands out from the given one.</summary>
    public static Color Against(Color color, Seed seed)
        => seed.Pick([.. Cheerful.OrderByDescending(tint => tint.DistanceTo(color)).Take(Candidates)]);
}
