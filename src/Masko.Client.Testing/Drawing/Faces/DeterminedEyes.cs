namespace Masko.Client.Testing.Drawing;

internal sealed class DeterminedEyes(double height = 18) : Eyes
{
    private readonly Eyes open = new OpenEyes(default, 14, height);

    public override void Paint(Easel eye, int side, EyeLook look)
    {
        open.Paint(eye, side, look);
        eye.Fill(Stroke.Curve(LineRadius + 0.3, new Spot(side * -13, -20), new Spot(side * 4, -27), new Spot(side * 17, -29)), look.Line);
    }
}
