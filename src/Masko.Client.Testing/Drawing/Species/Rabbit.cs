namespace Masko.Client.Testing.Drawing;

internal sealed class Rabbit : Species
{
    private static readonly Shape Ear = new Ellipse(42, -110, 25, 78).Turned(10, new Spot(42, -60));
    private static readonly Shape InnerEar = new Ellipse(42, -108, 12, 56).Turned(10, new Spot(42, -60));

    public override IReadOnlyList<Color> NaturalFur { get; } =
        [Color.Hex(0xF6EEE8), Color.Hex(0xE3C9AE), Color.Hex(0xC9CFDC), Color.Hex(0xF7CBD4)];

    public override Shape Skull { get; } = new Ellipse(0, 4, 98, 82).Melt(Ear.OnBothSides(), 10);

    public override IReadOnlyList<(Shape Shape, Color Color)> HeadMarks(Palette colors) =>
    [
        (InnerEar.OnBothSides(), colors.InnerEar),
        (new Ellipse(16, 42, 24, 19).OnBothSides(), colors.Belly),
    ];

    public override IEnumerable<Part> BehindTorso(Palette colors)
    {
        yield return new Part(Ellipse.Circle(66, 44, 24), colors.Belly);
    }

    public override Muzzle Muzzle(Palette colors) => new SoftMuzzle(colors, 28, 8, 5.5, Color.Hex(0xEE7F93));
}
