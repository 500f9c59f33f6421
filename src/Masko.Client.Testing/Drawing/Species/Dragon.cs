namespace Masko.Client.Testing.Drawing;

internal sealed class Dragon : Species
{
    private static readonly Shape Snout = new Ellipse(0, 40, 56, 36);

    public override IReadOnlyList<Color> NaturalFur { get; } =
        [Color.Hex(0x74C77A), Color.Hex(0x56BFB0), Color.Hex(0xE56F5E), Color.Hex(0x8E86E0)];

    public override Shape Skull { get; } = new Ellipse(0, -6, 92, 78).Melt(new Ellipse(0, 34, 84, 48), 26);

    public override EyePlace Eyes => new(Apart: 46, Down: -2, Size: 1.05);

    public override IReadOnlyList<(Shape Shape, Color Color)> HeadMarks(Palette colors) =>
    [
        (Snout, colors.Fur.Mixed(Color.White, 0.28)),
        (Ellipse.Circle(52, -50, 7).OnBothSides(), colors.Deep),
        (Ellipse.Circle(68, -36, 4.5).OnBothSides(), colors.Deep),
    ];

    public override IReadOnlyList<(Shape Shape, Color Color)> TorsoMarks(Palette colors)
    {
        var belly = new Ellipse(0, 24, 42, 52);
        var bands = new[] { -8, 10, 28, 46 }
            .Select(y => Stroke.Curve(2.2, new Spot(-44, y), new Spot(0, y + 12), new Spot(44, y)) & belly)
            .Select(band => (band, colors.Belly.Mixed(colors.Deep, 0.4)));
        return [(belly, colors.Belly), .. bands];
    }

    public override IEnumerable<Part> BehindTorso(Palette colors)
    {
        Spot[] wing = [new(36, -30), new(124, -84), new(136, -30), new(112, -40), new(108, -2), new(84, -20), new(70, 12)];
        yield return new Part(new Polygon(7, wing).OnBothSides(), colors.Accent.Mixed(colors.Pale, 0.4));
        yield return new Part(Figures.Star(24, 3, 0.6, 5).Moved(122, 40), colors.Accent);
        yield return new Part(Stroke.Tapered(26, 8, new Spot(20, 48), new Spot(84, 82), new Spot(118, 50)), colors.Fur) { Depth = 7 };
    }

    public override IEnumerable<Part> BehindHead(Palette colors)
    {
        var horn = Stroke.Tapered(15, 5, new Spot(50, -62), new Spot(84, -84), new Spot(80, -118));
        yield return new Part(horn.OnBothSides(), colors.Cream) { Depth = 6 };
        Spot[] crest = [new(-26, -70), new(-20, -100), new(-6, -82), new(0, -114), new(10, -82), new(22, -98), new(26, -70)];
        yield return new Part(new Polygon(5, crest), colors.Accent) { Depth = 6 };
    }

    public override Muzzle Muzzle(Palette colors) => new WideMuzzle(colors, 32, 1.2);
}
