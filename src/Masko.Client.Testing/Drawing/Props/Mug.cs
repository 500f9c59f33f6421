namespace Masko.Client.Testing.Drawing;

internal sealed class Mug() : Prop(PropPlace.UnderHands)
{
    private static readonly Color Coffee = Color.Hex(0x6B4230);

    public override void Paint(Easel easel, Palette colors, Seed seed)
    {
        var mug = easel.At(132, -134).Turned(4);
        PaintSteam(mug.At(0, -52));
        new Part(Figures.Ring(19, 8).Moved(36, 2), colors.Accent) { Depth = 4 }.Paint(mug, Line);
        var cup = new Polygon(8, new Spot(-27, -24), new Spot(27, -24), new Spot(23, 22), new Spot(-23, 22));
        new Part(cup, colors.Accent) { Marks = [(Figures.Heart(26).Moved(0, 6), Color.White)], Depth = 7 }.Paint(mug, Line);
        mug.Fill(new Ellipse(0, -25, 29, 7), new Ink(Line, 3)).Fill(new Ellipse(0, -25, 29, 7), Coffee);
    }

    private static void PaintSteam(Easel above)
    {
        foreach (var x in new[] { -12, 12 })
        {
            var wisp = Stroke.Wave(5, 3, new Spot(x, 8), new Spot(x + 18, -12), new Spot(x - 18, -26), new Spot(x, -48));
            above.Fill(wisp, new Ink(Line.Faded(0.35), 2)).Fill(wisp, Color.White);
        }
    }
}
