namespace Masko.Client.Testing.Drawing;

/// <summary>Floats, and has no feet.</summary>
internal sealed class Ghost : Species
{
    public override IReadOnlyList<Color> NaturalFur { get; } = [Color.Hex(0xF4F2FF), Color.Hex(0xDDF3F4), Color.Hex(0xE9E0FF)];

    public override Shape Skull { get; } = new Ellipse(0, 2, 96, 84);

    public override Shape Torso { get; } = new Ellipse(0, -24, 64, 64)
        .Melt(Ellipse.Circle(42, 34, 22).OnBothSides(), 24)
        .Melt(Ellipse.Circle(0, 40, 24), 24)
        .Melt(Stroke.Tapered(18, 5, new Spot(52, 30), new Spot(78, 48), new Spot(92, 30)), 20);

    public override bool Walks => false;

    public override Limb Arm(Palette colors) => new(17, 15, colors.Fur, colors.Fur);

    public override IReadOnlyList<(Shape Shape, Color Color)> TorsoMarks(Palette colors) => [];

    public override Muzzle Muzzle(Palette colors)
        => new BareMuzzle(new MouthLook(colors.Ink, Color.Hex(0x7A2338), Color.Hex(0xFF8A94)), down: 30);
}
