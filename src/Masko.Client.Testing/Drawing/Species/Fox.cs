namespace Masko.Client.Testing.Drawing;

internal sealed class Fox : Species
{
    private static readonly Shape Ear = Figures.Triangle(9, new Spot(26, -56), new Spot(84, -14), new Spot(83, -120));

    public override IReadOnlyList<Color> NaturalFur { get; } = [Color.Hex(0xF5873A), Color.Hex(0xEE7440), Color.Hex(0xF29B4B)];

    public override Shape Skull { get; } = new Ellipse(0, 0, 96, 80)
        .Melt(new Stroke(34, 6, new Spot(62, 26), new Spot(113, 46)).OnBothSides(), 22)
        .Melt(Ear.OnBothSides(), 24);

    public override Palette Dye(Palette plain, bool furIsAsked) => plain with { Belly = plain.Belly.Mixed(Color.White, 0.5) };

    public override Limb Arm(Palette colors) => new(16, 19, colors.Fur, colors.Marking);

    public override Limb Leg(Palette colors) => new(21, 19, colors.Fur, colors.Marking);

    public override IReadOnlyList<(Shape Shape, Color Color)> HeadMarks(Palette colors) =>
    [
        (Figures.Triangle(5, new Spot(48, -60), new Spot(78, -36), new Spot(78, -96)).OnBothSides(), colors.InnerEar),
        (Ellipse.Circle(86, -124, 28).OnBothSides(), colors.Marking),
        (new Ellipse(66, 62, 62, 46).Turned(-14, new Spot(66, 62)).Melt(new Ellipse(0, 58, 34, 34), 12).OnBothSides(), colors.Belly),
    ];

    public override IEnumerable<Part> BehindTorso(Palette colors)
    {
        var tail = Stroke.Wave(16, 34, new Spot(20, 40), new Spot(110, 70), new Spot(140, 0), new Spot(112, -58))
            .Melt(new Stroke(26, 5, new Spot(112, -58), new Spot(92, -98)), 14);
        yield return new Part(tail, colors.Fur) { Marks = [(new Ellipse(104, -92, 52, 46).Turned(-20, new Spot(104, -92)), colors.Belly)] };
    }
}
