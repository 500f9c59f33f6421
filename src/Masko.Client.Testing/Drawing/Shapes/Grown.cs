namespace Masko.Client.Testing.Drawing;

internal sealed class Grown(Shape shape, double by) : Shape
{
    public override Box Bounds { get; } = shape.Bounds.Grown(by);

    public override double Excess { get; } = shape.Excess;

    public override double Distance(double x, double y) => shape.Distance(x, y) - by;
}
