namespace Masko.Client.Testing.Drawing;

/// <summary>Looking up, one brow higher than the other.</summary>
internal sealed class WonderingEyes : Eyes
{
    private readonly Eyes open = new OpenEyes(new Spot(2.5, -4));

    public override void Paint(Easel eye, int side, EyeLook look)
    {
        open.Paint(eye, side, look);
        var raised = side > 0 ? -8 : 0;
        eye.Fill(Stroke.Curve(LineRadius, new Spot(-12, -25 + raised), new Spot(0, -31 + raised), new Spot(12, -25 + raised)), look.Line);
    }
}
