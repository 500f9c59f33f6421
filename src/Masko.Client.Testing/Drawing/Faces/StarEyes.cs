namespace Masko.Client.Testing.Drawing;

internal sealed class StarEyes : Eyes
{
    public override void Paint(Easel eye, int side, EyeLook look)
    {
        var star = Figures.Star(17, 5, 0.52, 3);
        eye.Fill(star, new Ink(look.Line, 2.5));
        eye.Fill(star, new Downwards(Color.Hex(0xFFE27A), Color.Hex(0xFFB52E)));
        eye.Fill(Ellipse.Circle(-4, -5, 3), Color.White.Faded(0.9));
    }
}
