namespace Masko.Client.Testing.Drawing;

internal sealed class Dog : Species
{
    public override IReadOnlyList<Color> NaturalFur { get; } =
        [Color.Hex(0xDDA066), Color.Hex(0xF0DDBF), Color.Hex(0xC98A52), Color.Hex(0xEFE9E2)];

    public override Shape Skull { get; } = new Ellipse(0, -8, 92, 78).Melt(new Ellipse(0, 30, 88, 54), 30);

    public override IReadOnlyList<(Shape Shape, Color Color)> HeadMarks(Palette colors) =>
    [
        (new Ellipse(46, -2, 34, 42).Turned(12, new Spot(46, -2)), colors.Marking.Mixed(colors.Fur, 0.45)),
        (new Ellipse(0, -60, 11, 40).Melt(new Ellipse(0, 46, 46, 34), 26), colors.Belly),
    ];

    public override IEnumerable<Part> BehindTorso(Palette colors)
    {
        yield return new Part(Stroke.Tapered(14, 8, new Spot(34, 40), new Spot(104, 40), new Spot(104, -26)), colors.Fur) { Depth = 7 };
    }

    public override IEnumerable<Part> OnHead(Palette colors)
    {
        var fold = Stroke.Tapered(19, 28, new Spot(72, -62), new Spot(122, -46), new Spot(108, 26));
        yield return new Part(fold.OnBothSides(), colors.Marking.Mixed(colors.Fur, 0.3));
    }

    public override Muzzle Muzzle(Palette colors) => new SoftMuzzle(colors, 26, 15, 10);
}
