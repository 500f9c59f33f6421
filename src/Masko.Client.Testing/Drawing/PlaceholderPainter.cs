namespace Masko.Client.Testing.Drawing;

/// <summary>What is shown until a picture is done: a grey dashed silhouette with three dots.</summary>
internal static class PlaceholderPainter
{
    private static readonly Color Paper = Color.Hex(0xF3F4F7);
    private static readonly Color Inside = Color.Hex(0xE8EAEF);
    private static readonly Color Pencil = Color.Hex(0xA9AFBC);

    private static readonly Shape Silhouette = new Bear().Skull.Moved(256, 212)
        .Melt(new Ellipse(256, 364, 72, 74), 14)
        .Melt(new Ellipse(222, 424, 34, 20) | new Ellipse(290, 424, 34, 20), 14);

    public static byte[] Paint() => Paint(128);

    public static byte[] Paint(int size)
    {
        var raster = new Raster(size, size);
        var page = Easel.For(raster, Page.Width);
        page.Fill(new Slab(256, 256, 560, 560, 0), Paper);
        page.Fill(Silhouette, Inside);
        var dashes = Dashes.Around(Silhouette, new Spot(256, 290), length: 20, gap: 16);
        foreach (var dash in dashes) page.Fill(Stroke.Line(4.5, [.. dash]), Pencil);
        foreach (var x in new[] { 212, 256, 300 }) page.Fill(Ellipse.Circle(x, 222, 13), Pencil);
        return PngWriter.Write(raster, PixelKind.Rgb);
    }
}
