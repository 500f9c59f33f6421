namespace Masko.Client.Testing.Drawing;

internal sealed class Panda : Species
{
    private static readonly Color Snow = Color.Hex(0xFBF8F4);
    private static readonly Color Coal = Color.Hex(0x453F50);

    public override IReadOnlyList<Color> NaturalFur { get; } = [Snow];

    public override Shape Skull { get; } = new Ellipse(0, 2, 102, 84);

    public override Palette Dye(Palette plain, bool furIsAsked)
    {
        var patches = furIsAsked && plain.Fur.Brightness < 0.85 ? plain.Fur.Mixed(Coal, 0.25) : Coal;
        var ink = patches.Mixed(Color.Hex(0x241530), 0.75);
        return new Palette(Snow, plain.Belly.Mixed(Snow, 0.8), patches, plain.Iris, plain.Accent) { Ink = ink };
    }

    public override Limb Arm(Palette colors) => new(17, 20, colors.Marking, colors.Marking);

    public override Limb Leg(Palette colors) => new(21, 20, colors.Marking, colors.Marking);

    public override IReadOnlyList<(Shape Shape, Color Color)> HeadMarks(Palette colors) =>
        [(new Ellipse(45, 10, 27, 33).Turned(24, new Spot(45, 10)).OnBothSides(), colors.Marking)];

    public override IReadOnlyList<(Shape Shape, Color Color)> TorsoMarks(Palette colors) => [(new Ellipse(0, -56, 90, 34), colors.Marking)];

    public override IEnumerable<Part> BehindHead(Palette colors)
    {
        yield return new Part(Ellipse.Circle(76, -66, 31).OnBothSides(), colors.Marking);
    }

    public override Muzzle Muzzle(Palette colors) => new SoftMuzzle(colors, 30, 12, 8);

    public override EyeLook EyeLook(Palette colors) => base.EyeLook(colors) with { Line = Snow };
}
