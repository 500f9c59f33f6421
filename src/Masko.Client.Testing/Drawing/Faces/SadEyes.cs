namespace Masko.Client.Testing.Drawing;

/// <summary>Watery, under raised brows, a tear on the way.</summary>
internal sealed class SadEyes : Eyes
{
    private static readonly Color Water = Color.Hex(0x7CC8FA);

    private readonly Eyes open = new OpenEyes(new Spot(0, 2));

    public override void Paint(Easel eye, int side, EyeLook look)
    {
        open.Paint(eye, side, look);
        eye.Fill(Stroke.Curve(LineRadius, new Spot(side * -12, -31), new Spot(side * 4, -29), new Spot(side * 16, -21)), look.Line);
        eye.Fill(new Ellipse(0, 15, 11, 4.5), Water.Mixed(Color.White, 0.35).Faded(0.85));
        PaintTear(eye.At(side * 7, 34));
    }

    private static void PaintTear(Easel tear)
    {
        var drop = Figures.Drop(13);
        tear.Fill(drop, new Ink(Color.Hex(0x3C7FBF), 2));
        tear.Fill(drop, new Downwards(Water.Mixed(Color.White, 0.5), Water));
        tear.Fill(Ellipse.Circle(-2.5, 2, 2.2), Color.White);
    }
}
