namespace Masko.Client.Testing.Drawing;

/// <summary>Another brush, kept off an area.</summary>
internal sealed class Except(Shape area, Brush brush) : Brush
{
    public override double Reach => brush.Reach;

    public override double Depth => brush.Depth;

    public override bool IsHollow => brush.IsHollow;

    public override bool IsEven(Spot step) => false;

    public override Color At(in Touch touch)
    {
        var covered = touch with { Distance = area.Distance(touch.At.X, touch.At.Y) };
        return brush.At(touch).Faded(1 - covered.Coverage());
    }
}
