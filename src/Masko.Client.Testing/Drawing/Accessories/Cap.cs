namespace Masko.Client.Testing.Drawing;

internal sealed class Cap : Hat
{
    protected override void PaintHat(Easel crown, Palette colors)
    {
        var dome = new Ellipse(0, 10, 62, 50) - new Slab(0, 50, 200, 72, 0);
        var seams = Stroke.Curve(1.6, new Spot(24, 14), new Spot(18, -24), new Spot(0, -40)).OnBothSides();
        var visor = Stroke.Tapered(11, 8, new Spot(-52, 16), new Spot(-2, -4), new Spot(82, 14));
        new Part(Ellipse.Circle(0, -42, 6), colors.Accent.Mixed(colors.Dark, 0.25)) { Depth = 3 }.Paint(crown, colors.Ink);
        new Part(dome, colors.Accent) { Marks = [(seams, colors.Accent.Mixed(colors.Dark, 0.3))] }.Paint(crown, colors.Ink);
        new Part(visor, colors.Accent.Mixed(colors.Dark, 0.22)) { Depth = 5 }.Paint(crown, colors.Ink);
    }
}
