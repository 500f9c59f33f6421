namespace Masko.Client.Testing.Drawing;

internal sealed class MagnifyingGlass() : Prop(PropPlace.UnderHands)
{
    public override void Paint(Easel easel, Palette colors, Seed seed)
    {
        var glass = easel.At(150, -204).Turned(24);
        new Part(Stroke.Line(7.5, new Spot(0, 34), new Spot(0, 78)), Color.Hex(0xA0643F)) { Depth = 4 }.Paint(glass, Line);
        glass.Fill(Ellipse.Circle(0, 0, 34), new Downwards(Color.Hex(0xE3F6FF).Faded(0.75), Color.Hex(0xB5E0F8).Faded(0.75)));
        new Part(Figures.Ring(38, 9), colors.Accent) { Depth = 3 }.Paint(glass, Line);
        glass.Fill(Stroke.Curve(3.5, new Spot(-18, -2), new Spot(-17, -17), new Spot(-3, -19)), Color.White.Faded(0.9));
    }
}
