namespace Masko.Client.Testing.Drawing;

internal sealed class RainCloud() : Prop(PropPlace.Behind)
{
    public override void Paint(Easel easel, Palette colors, Seed seed)
    {
        var cloud = Ellipse.Circle(-28, 6, 22).Melt(Ellipse.Circle(26, 6, 24), 6).Melt(Ellipse.Circle(-4, -10, 27), 6)
            .Melt(new Slab(0, 16, 84, 24, 12), 4);
        var sky = easel.At(158, -378);
        foreach (var (x, y) in new[] { (-28, 44), (0, 56), (26, 42) })
            sky.Fill(Stroke.Line(3, new Spot(x + 3, y - 6), new Spot(x - 2, y + 7)), Color.Hex(0x6DB4EE));
        new Part(cloud, Color.Hex(0xC3CBDB)) { Depth = 8 }.Paint(sky, Color.Hex(0x59617A));
    }
}
