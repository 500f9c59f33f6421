namespace Masko.Client.Testing.Drawing;

internal sealed class Owl : Species
{
    public override IReadOnlyList<Color> NaturalFur { get; } =
        [Color.Hex(0xA9795A), Color.Hex(0x8C7FC0), Color.Hex(0x6E9BB8), Color.Hex(0xC99A63)];

    public override Shape Skull { get; } = new Ellipse(0, 2, 100, 82)
        .Melt(Figures.Triangle(7, new Spot(40, -58), new Spot(86, -34), new Spot(92, -96)).OnBothSides(), 20);

    public override EyePlace Eyes => new(Apart: 44, Down: 0, Size: 1.15);

    public override Spot Cheek => new(72, 46);

    public override Limb Arm(Palette colors) => new(24, 12, colors.Deep, colors.Deep);

    public override Limb Leg(Palette colors) => new(12, 13, Color.Hex(0xF9A43A), Color.Hex(0xF9A43A)) { HipHeight = 16 };

    public override IReadOnlyList<(Shape Shape, Color Color)> HeadMarks(Palette colors) =>
    [
        (Ellipse.Circle(44, 2, 48).OnBothSides(), colors.Pale),
        (Ellipse.Circle(44, 1, 39).OnBothSides(), colors.Cream),
    ];

    public override IReadOnlyList<(Shape Shape, Color Color)> TorsoMarks(Palette colors) =>
    [
        (new Ellipse(0, 22, 46, 54), colors.Belly),
        .. Scales().Select(scale => (scale, colors.Belly.Mixed(colors.Fur, 0.5))),
    ];

    public override Muzzle Muzzle(Palette colors) => new BeakMuzzle(colors, 24, 11);

    private static IEnumerable<Shape> Scales()
    {
        foreach (var (x, y) in new[] { (-18, 6), (0, 6), (18, 6), (-9, 24), (9, 24), (-18, 42), (0, 42), (18, 42) })
            yield return Stroke.Curve(2.4, new Spot(x - 6, y), new Spot(x, y + 9), new Spot(x + 6, y));
    }
}
