namespace Masko.Client.Testing.Drawing;

internal sealed class Mouse : Species
{
    public override IReadOnlyList<Color> NaturalFur { get; } = [Color.Hex(0xB3B7C4), Color.Hex(0xC9A98B), Color.Hex(0xEDE4DE)];

    public override Shape Skull { get; } = new Ellipse(0, 6, 92, 78);

    public override IReadOnlyList<(Shape Shape, Color Color)> HeadMarks(Palette colors) => [(new Ellipse(0, 52, 52, 30), colors.Belly)];

    public override IEnumerable<Part> BehindTorso(Palette colors)
    {
        var tail = Stroke.Wave(6, 4, new Spot(40, 56), new Spot(130, 90), new Spot(70, 0), new Spot(132, -10));
        yield return new Part(tail, colors.InnerEar) { Depth = 4 };
    }

    public override IEnumerable<Part> BehindHead(Palette colors)
    {
        var inside = Ellipse.Circle(82, -62, 34).OnBothSides();
        yield return new Part(Ellipse.Circle(80, -60, 50).OnBothSides(), colors.Fur) { Marks = [(inside, colors.InnerEar)] };
    }

    public override Muzzle Muzzle(Palette colors) => new SoftMuzzle(colors, 30, 9, 7, Color.Hex(0xE9707F));
}
