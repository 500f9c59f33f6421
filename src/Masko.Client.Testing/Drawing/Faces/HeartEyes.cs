namespace Masko.Client.Testing.Drawing;

internal sealed class HeartEyes : Eyes
{
    public override void Paint(Easel eye, int side, EyeLook look)
    {
        var heart = Figures.Heart(36);
        eye.Fill(heart, new Ink(look.Line, 2.5));
        eye.Fill(heart, new Downwards(Color.Hex(0xFF6B8A), Color.Hex(0xE8365F)));
        eye.Fill(new Ellipse(-8, -8, 4, 3.4).Turned(-30, new Spot(-8, -8)), Color.White.Faded(0.9));
    }
}
