namespace Masko.Client.Testing.Drawing;

/// <summary>A can in the right hand, and the plant below its spout.</summary>
internal sealed class WateringCan() : Prop(PropPlace.UnderHands)
{
    private static readonly Color Leaf = Color.Hex(0x58BE6B);

    public override void Paint(Easel easel, Palette colors, Seed seed)
    {
        PaintPlant(easel.At(200, -6));
        foreach (var (x, y) in new[] { (196, -128), (208, -112), (190, -102) }) easel.Fill(Stroke.Line(3.5, new Spot(x, y), new Spot(x + 2, y + 9)), Color.Hex(0x58AEEB));

        var can = easel.At(132, -142).Turned(16);
        new Part(Figures.Ring(26, 8).Moved(-18, -8), colors.Accent) { Depth = 3 }.Paint(can, Line);
        new Part(new Stroke(5, 10, new Spot(14, 6), new Spot(60, -20)), colors.Accent) { Depth = 4 }.Paint(can, Line);
        new Part(new Polygon(7, new(-24, -22), new(24, -22), new(29, 28), new(-29, 28)), colors.Accent) { Depth = 7 }.Paint(can, Line);
    }

    private static void PaintPlant(Easel ground)
    {
        ground.Fill(Stroke.Line(3.5, new Spot(0, -28), new Spot(0, -62)), Color.Hex(0x3E8F50));
        foreach (var leaf in new[] { ground.At(0, -50), ground.At(0, -42).Mirrored() })
            new Part(new Ellipse(17, -8, 18, 10).Turned(-24, new Spot(17, -8)), Leaf) { Depth = 4 }.Paint(leaf, Color.Hex(0x2F6B3E));

        new Part(new Polygon(5, new(-24, -32), new(24, -32), new(17, 8), new(-17, 8)), Color.Hex(0xD9794A)) { Depth = 6 }.Paint(ground, Line);
    }
}
