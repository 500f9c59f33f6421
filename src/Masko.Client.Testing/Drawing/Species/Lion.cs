namespace Masko.Client.Testing.Drawing;

internal sealed class Lion : Species
{
    public override IReadOnlyList<Color> NaturalFur { get; } = [Color.Hex(0xF5BE5F), Color.Hex(0xEFC98A), Color.Hex(0xF2AE55)];

    public override Shape Skull { get; } = new Ellipse(0, 6, 84, 74).Melt(Ellipse.Circle(62, -56, 22).OnBothSides(), 8);

    public override EyePlace Eyes => new(Apart: 38, Down: 8, Size: 0.95);

    public override Spot Cheek => new(58, 36);

    public override Spot Crown => new(0, -92);

    public override Palette Dye(Palette plain, bool furIsAsked) => plain with { Marking = plain.Fur.Mixed(Color.Hex(0xA0431F), 0.68) };

    public override IReadOnlyList<(Shape Shape, Color Color)> HeadMarks(Palette colors) =>
    [
        (Ellipse.Circle(64, -58, 11).OnBothSides(), colors.InnerEar),
        (new Ellipse(15, 46, 23, 18).OnBothSides(), colors.Belly),
    ];

    public override IEnumerable<Part> BehindTorso(Palette colors)
    {
        var tail = Stroke.Wave(9, 8, new Spot(40, 54), new Spot(120, 80), new Spot(80, 0), new Spot(120, -20));
        yield return new Part(tail, colors.Fur) { Depth = 5 };
        yield return new Part(Figures.Drop(32).Turned(30, new Spot(0, 0)).Moved(122, -34), colors.Marking) { Depth = 7 };
    }

    public override IEnumerable<Part> BehindHead(Palette colors)
    {
        var mane = Enumerable.Range(0, 12)
            .Select(i => Spot.OnCircle(i * 30.0, 86))
            .Aggregate((Shape)Ellipse.Circle(0, 4, 92), (all, tuft) => all.Melt(Ellipse.Circle(tuft.X * 1.06, tuft.Y + 4, 30), 6));
        yield return new Part(mane, colors.Marking) { Depth = 13 };
    }
}
