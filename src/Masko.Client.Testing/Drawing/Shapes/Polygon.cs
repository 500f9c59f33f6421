namespace Masko.Client.Testing.Drawing;

/// <summary>Straight sides, corners rounded outwards.</summary>
internal sealed class Polygon(double rounding, params Spot[] corners) : Shape
{
    public override Box Bounds { get; } = Box.Around(corners).Grown(rounding);

    public override double Distance(double x, double y)
    {
        var nearest = double.MaxValue;
        var inside = false;
        for (var (i, j) = (0, corners.Length - 1); i < corners.Length; j = i++)
        {
            var (from, to) = (corners[i], corners[j]);
            var (sideX, sideY) = (to.X - from.X, to.Y - from.Y);
            var (awayX, awayY) = (x - from.X, y - from.Y);
            var along = Math.Clamp(((awayX * sideX) + (awayY * sideY)) / ((sideX * sideX) + (sideY * sideY)), 0, 1);
            var (gapX, gapY) = (awayX - (sideX * along), awayY - (sideY * along));
            nearest = Math.Min(nearest, (gapX * gapX) + (gapY * gapY));
            if (from.Y > y != to.Y > y && awayX < sideX * awayY / sideY) inside = !inside;
        }

        return (inside ? -Math.Sqrt(nearest) : Math.Sqrt(nearest)) - rounding;
    }
}
