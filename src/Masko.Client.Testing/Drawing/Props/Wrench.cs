namespace Masko.Client.Testing.Drawing;

internal sealed class Wrench() : Prop(PropPlace.UnderHands)
{
    public override void Paint(Easel easel, Palette colors, Seed seed)
    {
        var wrench = easel.At(140, -190).Turned(22);
        var jaw = Ellipse.Circle(0, -34, 27) - new Slab(0, -56, 20, 44, 4);
        new Part(jaw | Stroke.Line(9, new Spot(0, -14), new Spot(0, 56)), Color.Hex(0xB9C2D4)) { Depth = 6 }.Paint(wrench, Line);
    }
}
