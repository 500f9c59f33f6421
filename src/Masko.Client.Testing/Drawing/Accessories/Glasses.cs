namespace Masko.Client.Testing.Drawing;

internal sealed class Glasses : Accessory
{
    public override void PaintOnHead(Easel head, Species species, Palette colors)
    {
        var (apart, down) = (species.Eyes.Apart, species.Eyes.Down + 2);
        var lens = Ellipse.Circle(apart, down, apart - 9).OnBothSides();
        var bridge = Stroke.Curve(3, new Spot(-10, down), new Spot(0, down - 8), new Spot(10, down));
        head.Fill(lens, Color.White.Faded(0.14));
        head.Fill((lens - lens.Grown(-5)) | bridge, colors.Dark.Mixed(colors.Accent, 0.25));
        head.Fill(Stroke.Line(2.5, new Spot(apart - 20, down - 8), new Spot(apart - 10, down - 20)), Color.White.Faded(0.5));
    }
}
