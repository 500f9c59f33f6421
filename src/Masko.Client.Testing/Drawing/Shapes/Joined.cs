namespace Masko.Client.Testing.Drawing;

internal sealed class Joined(Shape a, Shape b, double softness) : Shape
{
    public override Box Bounds { get; } = a.Bounds.With(b.Bounds).Grown(softness / 4);

    public override double Excess { get; } = Math.Max(a.Excess, b.Excess);

    public override double Distance(double x, double y)
    {
        var toA = a.Distance(x, y);
        var toB = b.Distance(x, y);
        var nearer = Math.Min(toA, toB);
        if (softness == 0) return nearer;

        var blend = Math.Max(softness - Math.Abs(toA - toB), 0);
        return nearer - (blend * blend / (4 * softness));
    }
}
