namespace Masko.Client.Testing.Drawing;

internal sealed class Cape : Accessory
{
    public override void PaintBehind(Easel figure, Palette colors)
    {
        Spot[] half = [new(-1, -140), new(34, -140), new(92, -26), new(62, -34), new(36, -18), new(-1, -30)];
        new Part(new Polygon(7, half).OnBothSides(), colors.Accent).Paint(figure, colors.Ink);
    }

    public override void PaintOnNeck(Easel neck, Palette colors)
    {
        new Part(Stroke.Curve(9, new Spot(-44, 0), new Spot(0, 32), new Spot(44, 0)), colors.Accent) { Depth = 5 }.Paint(neck, colors.Ink);
        new Part(Ellipse.Circle(0, 18, 11), Gold) { Depth = 5 }.Paint(neck, colors.Ink);
    }
}
