namespace Masko.Client.Testing.Drawing;

internal sealed class Koala : Species
{
    public override IReadOnlyList<Color> NaturalFur { get; } = [Color.Hex(0xA4AEBB), Color.Hex(0x9EA0B4), Color.Hex(0xB9B2AC)];

    public override Shape Skull { get; } = new Ellipse(0, 4, 98, 82);

    public override EyePlace Eyes => new(Apart: 48, Down: 6, Size: 0.95);

    public override IEnumerable<Part> BehindHead(Palette colors)
    {
        var ear = Ellipse.Circle(94, -34, 42).Melt(Ellipse.Circle(112, -8, 22), 8).Melt(Ellipse.Circle(106, -66, 20), 8);
        var inside = Ellipse.Circle(98, -32, 25).Melt(Ellipse.Circle(110, -12, 12), 6);
        yield return new Part(ear.OnBothSides(), colors.Fur) { Marks = [(inside.OnBothSides(), colors.InnerEar)] };
    }

    public override Muzzle Muzzle(Palette colors) => new SoftMuzzle(colors, 22, 14, 19);
}
