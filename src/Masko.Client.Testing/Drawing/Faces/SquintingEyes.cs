namespace Masko.Client.Testing.Drawing;

/// <summary>Laughing: pressed shut.</summary>
internal sealed class SquintingEyes : Eyes
{
    public override void Paint(Easel eye, int side, EyeLook look)
        => eye.Fill(Stroke.Line(LineRadius, new Spot(side * 13, -10), new Spot(side * -12, 1), new Spot(side * 13, 10)), look.Line);
}
