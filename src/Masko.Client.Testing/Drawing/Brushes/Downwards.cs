namespace Masko.Client.Testing.Drawing;

/// <summary>From one colour at the top of the shape to another at its bottom.</summary>
internal sealed class Downwards(Color top, Color bottom) : Brush
{
    public override bool IsEven(Spot step) => step.Y == 0;

    public override Color At(in Touch touch)
    {
        var bounds = touch.Shape.Bounds;
        return top.Mixed(bottom, Math.Clamp((touch.At.Y - bounds.Top) / bounds.Height, 0, 1)).Faded(touch.Coverage());
    }
}
