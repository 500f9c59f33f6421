namespace Masko.Client.Testing.Drawing;

internal sealed class BothSides(Shape right) : Shape
{
    public override Box Bounds { get; } = right.Bounds with { Left = -right.Bounds.Right };

    public override double Excess { get; } = right.Excess;

    public override double Distance(double x, double y) => right.Distance(Math.Abs(x), y);
}
