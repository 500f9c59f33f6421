namespace Masko.Client.Testing.Drawing;

internal sealed class CutOut(Shape from, Shape cut) : Shape
{
    public override Box Bounds { get; } = from.Bounds;

    public override double Excess { get; } = Math.Max(from.Excess, cut.Excess);

    public override double Distance(double x, double y) => Math.Max(from.Distance(x, y), -cut.Distance(x, y));
}
