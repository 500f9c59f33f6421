namespace Masko.Client.Testing.Drawing;

internal sealed class TopHat : Hat
{
    protected override void PaintHat(Easel crown, Palette colors)
    {
        var felt = colors.Accent.Mixed(colors.Dark, 0.55);
        Spot[] tall = [new(-30, -4), new(-34, -62), new(34, -62), new(30, -4)];
        new Part(new Polygon(6, tall), felt) { Marks = [(new Slab(0, -16, 100, 18, 0), colors.Accent)] }.Paint(crown, colors.Ink);
        new Part(new Ellipse(0, 2, 64, 13), felt) { Depth = 6 }.Paint(crown, colors.Ink);
    }
}
