namespace Masko.Client.Testing.Drawing;

internal sealed class Cat : Species
{
    private static readonly Shape Ear = Figures.Triangle(8, new Spot(34, -52), new Spot(88, -24), new Spot(80, -104));

    public override IReadOnlyList<Color> NaturalFur { get; } =
        [Color.Hex(0xF3A55A), Color.Hex(0x9AA2B1), Color.Hex(0x55505F), Color.Hex(0xF4E5CF), Color.Hex(0xB98B63)];

    public override Shape Skull { get; } = new Ellipse(0, 4, 104, 80).Melt(Ear.OnBothSides(), 12);

    public override IReadOnlyList<(Shape Shape, Color Color)> HeadMarks(Palette colors) =>
    [
        (Figures.Triangle(4, new Spot(52, -54), new Spot(78, -40), new Spot(76, -84)).OnBothSides(), colors.InnerEar),
        (Stroke.Line(5, new Spot(0, -80), new Spot(0, -52)), colors.Deep),
        (Stroke.Line(5, new Spot(20, -78), new Spot(17, -56)).OnBothSides(), colors.Deep),
        (Stroke.Line(4.5, new Spot(112, 4), new Spot(90, 8)).OnBothSides(), colors.Deep),
        (Stroke.Line(4.5, new Spot(112, 24), new Spot(92, 24)).OnBothSides(), colors.Deep),
        (new Ellipse(17, 44, 25, 20).OnBothSides(), colors.Belly),
    ];

    public override IEnumerable<Part> BehindTorso(Palette colors)
    {
        var tail = Stroke.Wave(13, 11, new Spot(30, 50), new Spot(120, 76), new Spot(72, -40), new Spot(118, -62));
        yield return new Part(tail, colors.Fur) { Marks = [(Ellipse.Circle(122, -64, 24), colors.Deep)], Depth = 7 };
    }

    public override Muzzle Muzzle(Palette colors) => new SoftMuzzle(colors, 29, 8, 5.5, Color.Hex(0xE9707F));
}
