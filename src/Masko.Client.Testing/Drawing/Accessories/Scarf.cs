namespace Masko.Client.Testing.Drawing;

internal sealed class Scarf : Accessory
{
    public override void PaintOnNeck(Easel neck, Palette colors)
    {
        var pale = colors.Accent.Mixed(Color.White, 0.5);
        var end = new Stroke(13, 17, new Spot(26, 22), new Spot(34, 48), new Spot(36, 74)) - new Slab(40, 112, 120, 60, 0);
        var stripe = Stroke.Line(5, new Spot(0, 66), new Spot(80, 64));
        new Part(end, colors.Accent) { Marks = [(stripe, pale)], Depth = 7 }.Paint(neck, colors.Ink);

        var band = Stroke.Curve(15, new Spot(-46, 2), new Spot(0, 38), new Spot(46, 2));
        var stripes = Stroke.Line(4, new Spot(-30, 0), new Spot(-36, 40)) | Stroke.Line(4, new Spot(4, 0), new Spot(2, 50));
        new Part(band, colors.Accent) { Marks = [(stripes, pale)], Depth = 8 }.Paint(neck, colors.Ink);
        new Part(Ellipse.Circle(27, 19, 14), colors.Accent) { Depth = 7 }.Paint(neck, colors.Ink);
    }
}
