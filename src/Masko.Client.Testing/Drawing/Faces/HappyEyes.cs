namespace Masko.Client.Testing.Drawing;

/// <summary>Closed by a big smile.</summary>
internal sealed class HappyEyes : Eyes
{
    public override void Paint(Easel eye, int side, EyeLook look)
        => eye.Fill(Stroke.Curve(LineRadius + 0.5, new Spot(-15, 6), new Spot(0, -20), new Spot(15, 6)), look.Line);
}
