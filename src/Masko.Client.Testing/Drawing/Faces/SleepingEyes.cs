namespace Masko.Client.Testing.Drawing;

internal sealed class SleepingEyes : Eyes
{
    public override void Paint(Easel eye, int side, EyeLook look)
    {
        eye.Fill(Stroke.Curve(LineRadius, new Spot(-15, 0), new Spot(0, 16), new Spot(15, 0)), look.Line);
        eye.Fill(Stroke.Line(LineRadius * 0.75, new Spot(side * 11, 5), new Spot(side * 16, 9)), look.Line);
    }
}
