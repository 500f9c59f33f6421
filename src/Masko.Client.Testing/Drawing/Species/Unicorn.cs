namespace Masko.Client.Testing.Drawing;

internal sealed class Unicorn : Species
{
    private static readonly Color[] Rainbow = [Color.Hex(0xF7A1C4), Color.Hex(0xC6A7F2), Color.Hex(0x9CCBF7), Color.Hex(0xA8E6CF)];

    public override IReadOnlyList<Color> NaturalFur { get; } = [Color.Hex(0xFBF5FA), Color.Hex(0xF4E8FB), Color.Hex(0xE9F1FD)];

    public override Shape Skull { get; } = new Ellipse(0, -8, 92, 76).Melt(new Ellipse(0, 40, 70, 42), 30)
        .Melt(Figures.Triangle(8, new Spot(52, -58), new Spot(82, -38), new Spot(86, -92)).OnBothSides(), 10);

    public override Spot Crown => new(30, -72);

    public override Limb Arm(Palette colors) => new(16, 19, colors.Fur, Rainbow[1]);

    public override Limb Leg(Palette colors) => new(21, 19, colors.Fur, Rainbow[1]);

    public override IReadOnlyList<(Shape Shape, Color Color)> HeadMarks(Palette colors) =>
    [
        (Figures.Triangle(4, new Spot(64, -58), new Spot(78, -46), new Spot(80, -76)).OnBothSides(), colors.InnerEar),
        (new Ellipse(0, 50, 52, 30), colors.Fur.Mixed(Rainbow[0], 0.35)),
    ];

    public override IEnumerable<Part> BehindTorso(Palette colors)
        => Enumerable.Range(0, 3).Select(i => new Part(TailLock(i), Rainbow[i]) { Depth = 6 });

    public override IEnumerable<Part> BehindHead(Palette colors) => Enumerable.Range(0, 4).Select(i => new Part(
        Ellipse.Circle(-84 - (i * 5), -46 + (i * 38), 34 - (i * 2)), Rainbow[(i + 1) % 4]));

    public override IEnumerable<Part> OnHead(Palette colors)
    {
        var horn = new Stroke(15, 2.5, new Spot(0, -66), new Spot(4, -140));
        var rings = new[] { -82, -100, -117 }.Select(y => (Shape)Stroke.Line(2.2, new Spot(-20, y + 5), new Spot(24, y - 5)));
        yield return new Part(horn, Color.Hex(0xFFD86B)) { Marks = [.. rings.Select(ring => (ring, Color.Hex(0xE2A92F)))], Depth = 5 };
        yield return new Part(Stroke.Tapered(17, 9, new Spot(2, -72), new Spot(-24, -62), new Spot(-48, -34)), Rainbow[0]) { Depth = 6 };
        yield return new Part(Stroke.Tapered(15, 8, new Spot(4, -74), new Spot(30, -66), new Spot(44, -46)), Rainbow[2]) { Depth = 6 };
    }

    public override Muzzle Muzzle(Palette colors) => new WideMuzzle(colors, 40, 0.8);

    private static Stroke TailLock(int i)
        => Stroke.Wave(15, 8, new(34, 36 + (i * 8)), new(96, 10 + (i * 14)), new(84, 40 + (i * 18)), new(126, 20 + (i * 26)));
}
