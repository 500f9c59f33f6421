namespace Masko.Client.Testing.Drawing;

internal sealed class PartyHat : Hat
{
    protected override void PaintHat(Easel crown, Palette colors)
    {
        var cone = new Polygon(6, new Spot(-36, 6), new Spot(0, -82), new Spot(36, 6));
        var stripes = new[] { -58, -28, 2 }.Select(y => (Shape)Stroke.Line(6, new Spot(-50, y + 12), new Spot(50, y - 12)));
        new Part(cone, colors.Accent) { Marks = [.. stripes.Select(stripe => (stripe, Color.White.Faded(0.85)))] }.Paint(crown, colors.Ink);
        new Part(Figures.Star(17, 8, 0.72, 3).Moved(0, -88), Gold) { Depth = 5 }.Paint(crown, colors.Ink);
    }
}
