namespace Masko.Client.Testing.Drawing;

/// <summary>The bug, on the ground to the left.</summary>
internal sealed class Ladybug() : Prop(PropPlace.InFront)
{
    public override void Paint(Easel easel, Palette colors, Seed seed)
    {
        var bug = easel.At(-178, -14);
        foreach (var x in new[] { -22, 0, 22 }) bug.Fill(Stroke.Line(3, new Spot(x, 0), new Spot(x - 3, 19)), Line);
        foreach (var x in new[] { 30, 40 }) bug.Fill(Stroke.Curve(2.2, new Spot(34, -20), new Spot(x, -34), new Spot(x + 8, -40)), Line);
        new Part(Ellipse.Circle(34, -8, 15), Color.Hex(0x4A3A55)) { Depth = 5 }.Paint(bug, Line);
        var shell = new Ellipse(-4, -8, 38, 32) - new Slab(0, 30, 120, 40, 0);
        var dots = Ellipse.Circle(-22, -14, 7) | Ellipse.Circle(0, -26, 7) | Ellipse.Circle(12, -6, 7);
        new Part(shell, Color.Hex(0xE9504A)) { Marks = [(dots, Line)], Depth = 8 }.Paint(bug, Line);
        bug.Fill(Ellipse.Circle(39, -11, 4), Color.White);
    }
}
