namespace Masko.Client.Testing.Drawing;

internal sealed class Headphones : Accessory
{
    public override void PaintOnHead(Easel head, Species species, Palette colors)
    {
        var band = Stroke.Wave(8, 8, new Spot(-102, 0), new Spot(-100, -118), new Spot(100, -118), new Spot(102, 0));
        new Part(band, colors.Accent.Mixed(Color.White, 0.3)) { Depth = 5 }.Paint(head, colors.Ink);
        var cup = new Slab(100, 12, 34, 62, 16).OnBothSides();
        var pad = new Slab(88, 12, 12, 90, 0).OnBothSides();
        new Part(cup, colors.Accent) { Marks = [(pad, colors.Dark)], Depth = 7 }.Paint(head, colors.Ink);
    }
}
