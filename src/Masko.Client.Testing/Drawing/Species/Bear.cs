namespace Masko.Client.Testing.Drawing;

internal sealed class Bear : Species
{
    public override IReadOnlyList<Color> NaturalFur { get; } =
        [Color.Hex(0xB07A4F), Color.Hex(0x8F6346), Color.Hex(0xD9A46B), Color.Hex(0xEFE6DA)];

    public override Shape Skull { get; } = new Ellipse(0, 2, 102, 84).Melt(Ellipse.Circle(76, -66, 30).OnBothSides(), 8);

    public override IReadOnlyList<(Shape Shape, Color Color)> HeadMarks(Palette colors) =>
    [
        (Ellipse.Circle(79, -69, 17).OnBothSides(), colors.InnerEar),
        (new Ellipse(0, 42, 40, 30), colors.Belly),
    ];

    public override Muzzle Muzzle(Palette colors) => new SoftMuzzle(colors, 28, 14, 9);
}
