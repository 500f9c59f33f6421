namespace Masko.Client.Testing.Drawing;

internal sealed class QuestionMarks() : Prop(PropPlace.InFront)
{
    private static readonly Shape Mark =
        Stroke.Wave(7, 7, new Spot(-17, -20), new Spot(-14, -50), new Spot(38, -38), new Spot(6, -8))
        | Stroke.Line(7, new Spot(6, -8), new Spot(2, 8))
        | Ellipse.Circle(1, 27, 8);

    public override void Paint(Easel easel, Palette colors, Seed seed)
    {
        new Part(Mark, colors.Accent) { Depth = 4 }.Paint(easel.At(174, -330).Turned(12), Line);
        new Part(Mark, colors.Accent.Mixed(Color.White, 0.3)) { Depth = 4 }.Paint(easel.At(-182, -316).Turned(-16).Scaled(0.7), Line);
    }
}
