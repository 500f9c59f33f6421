namespace Masko.Client.Testing.Drawing;

/// <summary>Two loops and the knot between them.</summary>
internal static class Loops
{
    public static void Paint(Easel knot, double size, Palette colors)
    {
        var loop = new Polygon(8, new Spot(6, 0), new Spot(38, -18), new Spot(40, 18)).OnBothSides();
        var folds = (Stroke.Line(2, new Spot(12, 0), new Spot(27, -5)) | Stroke.Line(2, new Spot(12, 3), new Spot(25, 7))).OnBothSides();
        var bow = knot.Scaled(size);
        new Part(loop, colors.Accent) { Marks = [(folds, colors.Accent.Mixed(colors.Dark, 0.3))], Depth = 7 }.Paint(bow, colors.Ink);
        new Part(new Slab(0, 0, 22, 24, 9), colors.Accent.Mixed(Color.White, 0.18)) { Depth = 5 }.Paint(bow, colors.Ink);
    }
}
