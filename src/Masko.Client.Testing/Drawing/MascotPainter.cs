namespace Masko.Client.Testing.Drawing;

/// <summary>Paints mascots: the same sketch is the same bytes on every machine and runtime.</summary>
internal static class MascotPainter
{
    public static byte[] Paint(MascotSketch sketch) => Paint(sketch, PoseBook.Of(sketch.Pose));

    /// <summary>In a pose that is given itself, whatever the words of the sketch say.</summary>
    public static byte[] Paint(MascotSketch sketch, Pose pose)
    {
        var raster = new Raster(sketch.Size, sketch.Size);
        var page = Easel.For(raster, Page.Width);
        var character = Character.Of(sketch.Character);
        var seed = Seed.Of(sketch.Character).For(sketch.Pose).For(sketch.Variant);
        if (!sketch.Transparent) Backdrop.Paint(page, character.Colors, seed);
        new FigurePainter(character, pose, seed).Paint(page.At(Page.Width / 2, Page.Ground));
        return PngWriter.Write(raster, sketch.Transparent ? PixelKind.Rgba : PixelKind.Rgb);
    }
}
