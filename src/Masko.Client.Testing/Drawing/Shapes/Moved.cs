namespace Masko.Client.Testing.Drawing;

internal sealed class Moved(Shape shape, Spot by) : Shape
{
    public override Box Bounds { get; } = new(
        shape.Bounds.Left + by.X, shape.Bounds.Top + by.Y, shape.Bounds.Right + by.X, shape.Bounds.Bottom + by.Y);

    public override double Excess { get; } = shape.Excess;

    public override double Distance(double x, double y) => shape.Distance(x - by.X, y - by.Y);
}
