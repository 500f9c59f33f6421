namespace Masko.Client.Testing.Drawing;

internal sealed class Penguin : Species
{
    public override IReadOnlyList<Color> NaturalFur { get; } = [Color.Hex(0x4E5A7A), Color.Hex(0x51617F), Color.Hex(0x5B84B8)];

    public override Shape Skull { get; } = new Ellipse(0, 0, 98, 84);

    public override Shape Torso { get; } = new Ellipse(0, 14, 68, 64).Melt(new Ellipse(0, -40, 54, 46), 30);

    public override Palette Dye(Palette plain, bool furIsAsked) => plain with { Belly = plain.Belly.Mixed(Color.White, 0.75) };

    public override Limb Arm(Palette colors) => new(21, 11, colors.Fur, colors.Fur);

    public override Limb Leg(Palette colors) => new(15, 16, Color.Hex(0xF9A43A), Color.Hex(0xF9A43A)) { HipHeight = 16 };

    public override IReadOnlyList<(Shape Shape, Color Color)> HeadMarks(Palette colors) =>
        [(new Ellipse(38, 6, 44, 44).Melt(new Ellipse(0, 42, 66, 38), 18).OnBothSides(), colors.Belly)];

    public override IReadOnlyList<(Shape Shape, Color Color)> TorsoMarks(Palette colors) => [(new Ellipse(0, 20, 48, 60), colors.Belly)];

    public override IEnumerable<Part> OnHead(Palette colors)
    {
        var tuft = Stroke.Tapered(9, 3, new Spot(-4, -80), new Spot(2, -104), new Spot(20, -102));
        yield return new Part(tuft, colors.Fur) { Depth = 4, Seam = new Seam(new Spot(-4, -76), 10, 16) };
    }

    public override Muzzle Muzzle(Palette colors) => new BeakMuzzle(colors, 26, 15);
}
