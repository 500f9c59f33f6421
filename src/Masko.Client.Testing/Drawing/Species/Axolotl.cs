namespace Masko.Client.Testing.Drawing;

internal sealed class Axolotl : Species
{
    public override IReadOnlyList<Color> NaturalFur { get; } = [Color.Hex(0xFBC0CE), Color.Hex(0xD9C8F5), Color.Hex(0xF7DFA5)];

    public override Shape Skull { get; } = new Ellipse(0, 4, 106, 76);

    public override EyePlace Eyes => new(Apart: 56, Down: 4, Size: 0.85);

    public override Spot Cheek => new(72, 32);

    public override Palette Dye(Palette plain, bool furIsAsked) => plain with { Marking = plain.Fur.Mixed(Color.Hex(0xE64A7B), 0.6) };

    public override IEnumerable<Part> BehindTorso(Palette colors)
    {
        var tail = Stroke.Tapered(26, 7, new Spot(20, 46), new Spot(104, 72), new Spot(128, 10));
        yield return new Part(tail.Grown(7), colors.Marking.Mixed(colors.Fur, 0.4));
        yield return new Part(tail, colors.Fur);
    }

    public override IEnumerable<Part> BehindHead(Palette colors)
    {
        foreach (var (degrees, length) in new[] { (-52.0, 54), (-26.0, 60), (2.0, 54) })
        {
            var root = Spot.OnCircle(degrees, 84);
            var tip = Spot.OnCircle(degrees - 8, 84 + length);
            yield return new Part(new Stroke(15, 7, root, tip).OnBothSides(), colors.Marking) { Depth = 6 };
        }
    }

    public override Muzzle Muzzle(Palette colors)
        => new BareMuzzle(new MouthLook(colors.Ink, Color.Hex(0x7A2338), Color.Hex(0xFF8A94), 1.1), down: 18);
}
