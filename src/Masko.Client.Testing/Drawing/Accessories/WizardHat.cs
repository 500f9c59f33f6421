namespace Masko.Client.Testing.Drawing;

internal sealed class WizardHat : Hat
{
    protected override void PaintHat(Easel crown, Palette colors)
    {
        var felt = colors.Accent.Mixed(colors.Dark, 0.3);
        var cone = new Stroke(42, 5, new Spot(0, 4), new Spot(2, -42), new Spot(12, -78), new Spot(40, -96)) - new Slab(0, 56, 200, 100, 0);
        var stars = Star(9).Moved(-10, -28) | Star(6).Moved(17, -50) | Star(5).Moved(20, -14);
        new Part(cone, felt) { Marks = [(stars, Gold)] }.Paint(crown, colors.Ink);
        new Part(new Ellipse(0, 4, 82, 15), felt) { Depth = 6 }.Paint(crown, colors.Ink);
    }

    private static Shape Star(double size) => Figures.Star(size, 5, 0.5, 1);
}
