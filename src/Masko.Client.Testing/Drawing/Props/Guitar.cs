namespace Masko.Client.Testing.Drawing;

internal sealed class Guitar() : Prop(PropPlace.UnderHands)
{
    public override void Paint(Easel easel, Palette colors, Seed seed)
    {
        var guitar = easel.At(-12, -68).Turned(-24);
        new Part(Stroke.Line(7, new Spot(40, 0), new Spot(150, 0)), Color.Hex(0x7A4A32)) { Depth = 4 }.Paint(guitar, Line);
        new Part(new Slab(160, 0, 30, 26, 6), Color.Hex(0x7A4A32)) { Depth = 5 }.Paint(guitar, Line);
        var body = Ellipse.Circle(-26, 0, 42).Melt(Ellipse.Circle(30, 0, 32), 10);
        new Part(body, Color.Hex(0xE8A24C)) { Depth = 9 }.Paint(guitar, Line);
        guitar.Fill(Ellipse.Circle(14, 0, 15), Color.Hex(0x5A3524));
        new Part(new Slab(-42, 0, 10, 32, 4), Color.Hex(0x7A4A32)) { Depth = 3 }.Paint(guitar, Line);
        foreach (var y in new[] { -4, 0, 4 }) guitar.Fill(Stroke.Line(0.9, new Spot(-42, y), new Spot(150, y)), Color.Hex(0xFFF3DC));
    }
}
