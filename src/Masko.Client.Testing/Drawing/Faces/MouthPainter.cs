namespace Masko.Client.Testing.Drawing;

/// <summary>Mouths below the origin.</summary>
internal static class MouthPainter
{
    private const double Line = 2.4;

    public static void Paint(Easel mouth, Mouth kind, MouthLook look)
    {
        switch (kind)
        {
            case Mouth.Smile: PaintSmile(mouth, look); break;
            case Mouth.Laugh: PaintLaugh(mouth, look); break;
            case Mouth.Frown: PaintLine(mouth, look, new Spot(-13 * look.Width, 13), new Spot(0, -3), new Spot(13 * look.Width, 13)); break;
            case Mouth.Flat: PaintLine(mouth, look, new Spot(-9 * look.Width, 8), new Spot(1, 9), new Spot(10 * look.Width, 5)); break;
            case Mouth.Oh: PaintRound(mouth, look, new Ellipse(0, 10, 6.5, 8)); break;
            case Mouth.Asleep: PaintRound(mouth, look, new Ellipse(3, 9, 3.5, 2.8)); break;
            default: throw new ArgumentOutOfRangeException(nameof(kind), kind, "not drawn");
        }
    }

    private static void PaintSmile(Easel mouth, MouthLook look)
    {
        var half = Stroke.Curve(Line, new Spot(0, 1), new Spot(8 * look.Width, 16), new Spot(19 * look.Width, 3));
        mouth.Fill(half.OnBothSides(), look.Line);
    }

    private static void PaintLaugh(Easel mouth, MouthLook look)
    {
        var (wide, high) = (19 * look.Width, 27);
        var opening = new Ellipse(0, 3, wide, high) & new Slab(0, 22, 80, 40, 6);
        mouth.Fill(opening, new Ink(look.Line, Line + 1));
        mouth.Fill(opening, look.Inside);
        mouth.Fill(new Ellipse(0, 28, wide * 0.62, 11) & opening, look.Tongue);
    }

    private static void PaintRound(Easel mouth, MouthLook look, Shape opening)
        => mouth.Fill(opening, new Ink(look.Line, Line)).Fill(opening, look.Inside);

    private static void PaintLine(Easel mouth, MouthLook look, Spot from, Spot toward, Spot to)
        => mouth.Fill(Stroke.Curve(Line, from, toward, to), look.Line);
}
