namespace Masko.Client.Testing.Drawing;

/// <summary>A rectangle with round corners.</summary>
internal sealed class Slab(double centerX, double centerY, double width, double height, double corner) : Shape
{
    public override Box Bounds { get; } = new(centerX - (width / 2), centerY - (height / 2), centerX + (width / 2), centerY + (height / 2));

    public override double Distance(double x, double y)
    {
        var beyondX = Math.Abs(x - centerX) - (width / 2) + corner;
        var beyondY = Math.Abs(y - centerY) - (height / 2) + corner;
        var (outX, outY) = (Math.Max(beyondX, 0), Math.Max(beyondY, 0));
        return Math.Sqrt((outX * outX) + (outY * outY)) + Math.Min(Math.Max(beyondX, beyondY), 0) - corner;
    }
}
