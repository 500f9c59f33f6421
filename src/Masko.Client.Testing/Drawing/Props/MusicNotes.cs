namespace Masko.Client.Testing.Drawing;

internal sealed class MusicNotes() : Prop(PropPlace.Behind)
{
    private static readonly Shape Single = Head(0, 0)
        | Stroke.Line(3.5, new(11, -2), new(11, -48))
        | Stroke.Tapered(5, 2.5, new(11, -46), new(30, -36), new(27, -18));

    private static readonly Shape Pair = Head(0, 0) | Head(44, -8)
        | Stroke.Line(3.5, new(11, -2), new(11, -48))
        | Stroke.Line(3.5, new(55, -10), new(55, -56))
        | Stroke.Line(6, new(11, -48), new(55, -56));

    public override void Paint(Easel easel, Palette colors, Seed seed)
    {
        easel.At(162, -320).Turned(10).Fill(Pair, new Ink(Line, 3)).Fill(Pair, Color.Hex(0x9B7BE6));
        easel.At(-202, -190).Turned(-10).Fill(Single, new Ink(Line, 3)).Fill(Single, Color.Hex(0x4FA8E8));
        easel.At(196, -210).Turned(14).Scaled(0.8).Fill(Single, new Ink(Line, 3)).Fill(Single, Color.Hex(0xF383AE));
    }

    private static Shape Head(double x, double y) => new Ellipse(x, y, 13, 9.5).Turned(-22, new Spot(x, y));
}
