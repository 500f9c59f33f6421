namespace Masko.Client.Testing.Drawing;

internal sealed class Cap : Hat
{
    protected override void PaintHat(Easel crown, Palette colors)
    {
        var dome = new Ellipse(0, 10, 62, 50) - new Slab(0, 50, 200, 72, 0);
        var seams = Stroke.Curve(1.6, new Spot(-22, 14), new Spot(-16, -24), new Spot(0, -40)) | Stroke.Curve(1.6, new Spot(26, 14), new Spot(20, -24), new Spot(0, -40));
        new Part(Ellipse.Circle(0, -42, 6), colors.Accent.Mixed(colors.Dark, 0.25)) { Depth = 3 }.Paint(crown, colors.Ink);
        new Part(dome, colors.Accent) { Marks = [(seams, colors.Accent.Mixed(colors.Dark, 0.3))] }.Paint(crown, colors.Ink);
        new Part(Stroke.Tapered(11, 8, new Spot(-52, 16), new Spot(-2, -4), new Spot(82, 14)), colors.Accent.Mixed(colors.Dark, 0.22)) { Depth = 5 }
            .Paint(crown, colors.Ink);
    }
}
