namespace Masko.Client.Testing.Drawing;

internal sealed class Beanie : Hat
{
    protected override void PaintHat(Easel crown, Palette colors)
    {
        var ribs = new[] { -32, -11, 11, 32 }
            .Select(x => ((Shape)Stroke.Line(1.6, new Spot(x, -10), new Spot(x, 14)), colors.Accent.Mixed(Color.White, 0.2)));
        new Part(Ellipse.Circle(0, -52, 16), Color.Hex(0xFFF3E0)) { Depth = 6 }.Paint(crown, colors.Ink);
        new Part(new Ellipse(0, 4, 58, 50) - new Slab(0, 40, 200, 64, 0), colors.Accent).Paint(crown, colors.Ink);
        new Part(Stroke.Curve(13, new Spot(-52, 10), new Spot(0, -10), new Spot(52, 10)), colors.Accent.Mixed(Color.White, 0.55))
            { Marks = [.. ribs], Depth = 6 }.Paint(crown, colors.Ink);
    }
}
