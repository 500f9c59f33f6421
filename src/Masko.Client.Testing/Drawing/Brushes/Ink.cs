namespace Masko.Client.Testing.Drawing;

/// <summary>The line around a shape.</summary>
internal sealed class Ink(Color color, double width, Seam? seam = null) : Brush
{
    public override double Reach => width;

    public override bool IsHollow => true;

    public override Color At(in Touch touch)
        => color.Faded(touch.Coverage(width) * (seam?.Visible(touch.At) ?? 1));
}
