namespace Masko.Client.Testing.Drawing;

/// <summary>A board that says "HI!".</summary>
internal sealed class SignBoard() : Prop(PropPlace.UnderHands)
{
    private static readonly Shape Words =
        Stroke.Line(5.5, new(-44, -20), new(-44, 20)) | Stroke.Line(5.5, new(-44, 0), new(-16, 0)) | Stroke.Line(5.5, new(-16, -20), new(-16, 20))
        | Stroke.Line(5.5, new(14, -20), new(14, 20)) | Stroke.Line(5.5, new(42, -20), new(42, 4)) | Ellipse.Circle(42, 19, 6);

    public override void Paint(Easel easel, Palette colors, Seed seed)
    {
        var board = easel.At(0, -72).Turned(-3);
        new Part(new Slab(0, 0, 150, 82, 10), Color.Hex(0xFFFDF7)) { Depth = 5 }.Paint(board, Line);
        board.Fill(new Slab(0, 0, 138, 70, 7) - new Slab(0, 0, 130, 62, 5), colors.Accent).Fill(Words, Line);
    }
}
