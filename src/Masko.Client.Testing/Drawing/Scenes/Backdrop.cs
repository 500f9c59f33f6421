namespace Masko.Client.Testing.Drawing;

/// <summary>A soft sky with a bright disc, a hill to stand on, and a few ornaments around.</summary>
internal static class Backdrop
{
    private const int Ornaments = 13;

    public static void Paint(Easel page, Palette colors, Seed seed)
    {
        var scenery = Scenery.For(colors, seed.For("scenery"));
        page.Fill(new Slab(256, 256, 560, 560, 0), new Downwards(scenery.Top, scenery.Bottom));
        page.Fill(Ellipse.Circle(256, 246, 206), new Downwards(scenery.Disc, scenery.Disc.Mixed(scenery.Top, 0.7)));
        page.Fill(new Ellipse(256, 560, 420, 134), new Downwards(scenery.Bottom.Mixed(scenery.Ornament, 0.35), scenery.Ornament));
        for (var i = 0; i < Ornaments; i++) PaintOrnament(page.At(256, 240), scenery, i * 360.0 / Ornaments, seed.For(i));
    }

    private static void PaintOrnament(Easel middle, Scenery scenery, double degrees, Seed seed)
    {
        var at = Spot.OnCircle(degrees + seed.For("angle").Between(-9, 9), seed.For("distance").Between(196, 262));
        if (at.Y > 150) return;

        var size = seed.For("size").Between(6, 12);
        Shape[] shapes = [Ellipse.Circle(0, 0, size * 0.7), Figures.Ring(size, 3.5), Figures.Plus(size, 5), Figures.Sparkle(size * 1.3)];
        middle.At(at.X, at.Y).Turned(seed.For("turn").Between(-20, 20)).Fill(seed.For("shape").Pick(shapes), scenery.Ornament.Faded(0.8));
    }
}
