namespace Masko.Client.Testing.Drawing;

internal sealed class Frog : Species
{
    public override IReadOnlyList<Color> NaturalFur { get; } = [Color.Hex(0x7CCB62), Color.Hex(0x5DBB7C), Color.Hex(0xA5D35C)];

    public override Shape Skull { get; } = new Ellipse(0, 14, 110, 72).Melt(Ellipse.Circle(56, -46, 38).OnBothSides(), 16);

    public override EyePlace Eyes => new(Apart: 56, Down: -44, Size: 1.05);

    public override Spot Cheek => new(76, 24);

    public override Spot Crown => new(0, -58);

    public override double HatSize => 0.62;

    public override IReadOnlyList<(Shape Shape, Color Color)> HeadMarks(Palette colors) =>
    [
        (new Ellipse(0, 74, 90, 48), colors.Belly.Mixed(colors.Fur, 0.25)),
        (Ellipse.Circle(56, -45, 28).OnBothSides(), colors.Cream),
        (Ellipse.Circle(-14, -36, 6) | Ellipse.Circle(6, -44, 4.5) | Ellipse.Circle(14, -28, 4), colors.Deep),
    ];

    public override Muzzle Muzzle(Palette colors) => new WideMuzzle(colors, 20, 2.1);
}
