namespace Masko.Client.Testing.Drawing;

internal sealed class Ellipse(double centerX, double centerY, double radiusX, double radiusY) : Shape
{
    public override Box Bounds { get; } = new(centerX - radiusX, centerY - radiusY, centerX + radiusX, centerY + radiusY);

    public override double Excess { get; } = Math.Max(radiusX, radiusY) / Math.Min(radiusX, radiusY);

    public static Ellipse Circle(double centerX, double centerY, double radius) => new(centerX, centerY, radius, radius);

    /// <summary>Exact for circles; for the rest near enough to the border, where it counts.</summary>
    public override double Distance(double x, double y)
    {
        var (acrossX, acrossY) = ((x - centerX) / radiusX, (y - centerY) / radiusY);
        var (steepX, steepY) = (acrossX / radiusX, acrossY / radiusY);
        var steepness = Math.Sqrt((steepX * steepX) + (steepY * steepY));
        if (steepness < 1e-9) return -Math.Min(radiusX, radiusY);

        var across = Math.Sqrt((acrossX * acrossX) + (acrossY * acrossY));
        return across * (across - 1) / steepness;
    }
}
