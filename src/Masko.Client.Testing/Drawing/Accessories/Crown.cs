namespace Masko.Client.Testing.Drawing;

internal sealed class Crown : Hat
{
    protected override void PaintHat(Easel crown, Palette colors)
    {
        Spot[] points = [new(-40, 6), new(-46, -38), new(-20, -16), new(0, -50), new(20, -16), new(46, -38), new(40, 6)];
        var jewels = Ellipse.Circle(0, -8, 7) | Ellipse.Circle(24, -4, 4.5).OnBothSides();
        new Part(new Polygon(4, points), Gold) { Marks = [(jewels, colors.Accent)], Depth = 7 }.Paint(crown, colors.Ink);
        foreach (var (x, y) in new[] { (-46, -42), (0, -55), (46, -42) })
            new Part(Ellipse.Circle(x, y, 6), colors.Accent) { Depth = 3 }.Paint(crown, colors.Ink);
    }
}
