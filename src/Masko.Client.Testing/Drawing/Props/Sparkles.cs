namespace Masko.Client.Testing.Drawing;

internal sealed class Sparkles() : Prop(PropPlace.Behind)
{
    private static readonly Color Gold = Color.Hex(0xFFCB4D);

    public override void Paint(Easel easel, Palette colors, Seed seed)
    {
        foreach (var (x, y, size) in new[] { (-178.0, -318.0, 22.0), (-206, -270, 11), (182, -336, 17), (198, -92, 14), (-188, -110, 12) })
            Paint(easel.At(x, y).Turned(seed.For("turn").Between(-8, 8)), size);
    }

    private static void Paint(Easel sparkle, double size)
    {
        var shape = Figures.Sparkle(size);
        sparkle.Fill(shape, new Ink(Color.Hex(0xE0992B), 2.5)).Fill(shape, Gold);
    }
}
