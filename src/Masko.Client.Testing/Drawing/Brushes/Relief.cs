namespace Masko.Client.Testing.Drawing;

/// <summary>Light from the upper left: a bright rim there, a dark one at the lower right, nothing between.</summary>
internal sealed class Relief(double depth, Seam? seam = null, double strength = 1) : Brush
{
    private static readonly Color Dark = Color.Hex(0x3A1650);

    public override double Depth => 1.65 * depth;

    public override bool IsHollow => true;

    public override Color At(in Touch touch)
    {
        var shown = touch.Coverage() * strength * (seam?.Visible(touch.At) ?? 1);
        if (shown == 0) return Color.Nothing;

        var dark = Smooth(-depth * 0.45, depth * 0.45, Distance(touch, -1.15 * depth));
        if (dark > 0) return Dark.Faded(0.2 * dark * shown);

        var bright = Smooth(-depth * 0.4, depth * 0.5, Distance(touch, 1.03 * depth));
        return Color.White.Faded(0.34 * bright * shown);
    }

    private static double Distance(in Touch touch, double towardsLight)
        => touch.Shape.Distance(touch.At.X + (touch.Light.X * towardsLight), touch.At.Y + (touch.Light.Y * towardsLight));
}
