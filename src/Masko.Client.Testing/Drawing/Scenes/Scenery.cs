namespace Masko.Client.Testing.Drawing;

/// <summary>The colours of a background.</summary>
internal sealed record Scenery(Color Top, Color Bottom, Color Disc, Color Ornament)
{
    private const int Candidates = 3;

    private static readonly Scenery[] All =
    [
        new(Color.Hex(0xDDEBFF), Color.Hex(0xC2DCFB), Color.Hex(0xF1F7FF), Color.Hex(0x9CC2F2)),
        new(Color.Hex(0xFFE9DC), Color.Hex(0xFFD5C2), Color.Hex(0xFFF6EE), Color.Hex(0xFFB391)),
        new(Color.Hex(0xE2F6E8), Color.Hex(0xC6ECD3), Color.Hex(0xF3FCF4), Color.Hex(0x93D5AB)),
        new(Color.Hex(0xEFE5FF), Color.Hex(0xDCCBFB), Color.Hex(0xF9F5FF), Color.Hex(0xBB9DEF)),
        new(Color.Hex(0xFFF3CF), Color.Hex(0xFFE4A3), Color.Hex(0xFFFBEB), Color.Hex(0xF6C453)),
        new(Color.Hex(0xFFE3EC), Color.Hex(0xFFCBDB), Color.Hex(0xFFF5F8), Color.Hex(0xF79ABB)),
        new(Color.Hex(0xDDF5F5), Color.Hex(0xBEE9EA), Color.Hex(0xF0FCFB), Color.Hex(0x86CFD3)),
    ];

    /// <summary>One of those that stand out best from the fur.</summary>
    public static Scenery For(Palette colors, Seed seed)
        => seed.Pick([.. All.OrderByDescending(scenery => scenery.Ornament.DistanceTo(colors.Fur)).Take(Candidates)]);
}
