namespace Masko.Client.Testing.Drawing;

internal sealed class DeterminedEyes(double height = 18) : Eyes
{
    private readonly Eyes open = new OpenEyes(default, 14, height);

    public override void Paint(Easel eye, int side, EyeLook look)
    {
        open.Paint(eye, side, look);
        eye.Fill(Stroke.Curve(LineRadius + 0.3, new Spot(side * -13, -24), new Spot(side * 3, -30), new Spot(side * 17, -30)), look.Line);
    }
}
