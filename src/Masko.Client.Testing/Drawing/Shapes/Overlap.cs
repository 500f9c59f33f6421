namespace Masko.Client.Testing.Drawing;

internal sealed class Overlap(Shape a, Shape b) : Shape
{
    public override Box Bounds { get; } = a.Bounds.Within(b.Bounds);

    public override double Excess { get; } = Math.Max(a.Excess, b.Excess);

    public override double Distance(double x, double y) => Math.Max(a.Distance(x, y), b.Distance(x, y));
}
