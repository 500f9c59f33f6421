namespace Masko.Client.Testing.Drawing;

/// <summary>A pan, and the egg that flies above it.</summary>
internal sealed class FryingPan() : Prop(PropPlace.UnderHands)
{
    public override void Paint(Easel easel, Palette colors, Seed seed)
    {
        var pan = easel.At(176, -118);
        new Part(Stroke.Line(6, new Spot(-66, 0), new Spot(-30, -4)), Color.Hex(0xA0643F)) { Depth = 4 }.Paint(pan, Line);
        new Part(new Polygon(7, new Spot(-36, -16), new Spot(40, -16), new Spot(30, 12), new Spot(-26, 12)), Color.Hex(0x5B6378)) { Depth = 7 }.Paint(pan, Line);
        var egg = pan.At(4, -66).Turned(-12);
        new Part(new Ellipse(0, 0, 34, 15).Melt(Ellipse.Circle(18, -6, 14), 6), Color.Hex(0xFFFBF2)) { Depth = 5 }.Paint(egg, Line);
        new Part(new Ellipse(-2, -7, 13, 10), Color.Hex(0xFFC23D)) { Depth = 5 }.Paint(egg, Color.Hex(0xD98A1D));
        foreach (var x in new[] { -18, 22 }) pan.Fill(Stroke.Line(2.5, new Spot(x, -28), new Spot(x, -40)), Line.Faded(0.45));
    }
}
