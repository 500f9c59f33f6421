namespace Masko.Client.Testing.Drawing;

internal sealed class Chick : Species
{
    public override IReadOnlyList<Color> NaturalFur { get; } = [Color.Hex(0xFFD65C), Color.Hex(0xFFE28A), Color.Hex(0xFFC94A)];

    public override Shape Skull { get; } = new Ellipse(0, 4, 96, 84);

    public override Limb Arm(Palette colors) => new(22, 10, colors.Fur, colors.Fur);

    public override Limb Leg(Palette colors) => new(9, 13, Color.Hex(0xF9963A), Color.Hex(0xF9963A)) { HipHeight = 16 };

    public override IEnumerable<Part> BehindTorso(Palette colors)
    {
        yield return new Part(Figures.Triangle(10, new Spot(36, 20), new Spot(40, 50), new Spot(84, 8)), colors.Fur);
    }

    public override IEnumerable<Part> BehindHead(Palette colors)
    {
        var tuft = Stroke.Tapered(10, 5, new Spot(0, -74), new Spot(-4, -100), new Spot(-22, -104))
            .Melt(Stroke.Tapered(10, 4, new Spot(0, -74), new Spot(2, -112), new Spot(16, -116)), 6)
            .Melt(Stroke.Tapered(9, 4, new Spot(4, -74), new Spot(16, -94), new Spot(34, -94)), 6);
        yield return new Part(tuft, colors.Fur) { Depth = 4 };
    }

    public override Muzzle Muzzle(Palette colors) => new BeakMuzzle(colors, 26, 14);
}
