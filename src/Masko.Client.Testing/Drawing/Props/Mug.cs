namespace Masko.Client.Testing.Drawing;

internal sealed class Mug() : Prop(PropPlace.UnderHands)
{
    public override void Paint(Easel easel, Palette colors, Seed seed)
    {
        var mug = easel.At(0, -98);
        Steam(easel.At(0, -196));
        new Part(Figures.Ring(20, 8).Moved(38, 2), colors.Accent) { Depth = 4 }.Paint(mug, Line);
        var cup = new Polygon(9, new Spot(-28, -24), new Spot(28, -24), new Spot(24, 22), new Spot(-24, 22));
        new Part(cup, colors.Accent) { Marks = [(Figures.Heart(26).Moved(0, 2), Color.White)], Depth = 7 }.Paint(mug, Line);
        mug.Fill(new Ellipse(0, -27, 30, 7), Color.Hex(0x6B4230));
    }

    private static void Steam(Easel above)
    {
        foreach (var x in new[] { -176, 176 })
            above.Fill(Stroke.Wave(4, 2, new(x, 20), new(x + 18, 0), new(x - 18, -16), new(x, -40)), Color.White.Faded(0));
    }
}
