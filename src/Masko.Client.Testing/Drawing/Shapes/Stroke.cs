namespace Masko.Client.Testing.Drawing;

/// <summary>A round pen drawn along a path, its radius changing evenly from the first spot to the last.</summary>
internal sealed class Stroke(double startRadius, double endRadius, params Spot[] path) : Shape
{
    private const int Steps = 16;

    public override Box Bounds { get; } = Box.Around(path).Grown(Math.Max(startRadius, endRadius));

    public override double Excess { get; } = startRadius == endRadius ? 1 : 1.6;

    public static Stroke Line(double radius, params Spot[] path) => new(radius, radius, path);

    public static Stroke Curve(double radius, Spot from, Spot toward, Spot to) => new(radius, radius, Bend(from, toward, to));

    public static Stroke Tapered(double startRadius, double endRadius, Spot from, Spot toward, Spot to)
        => new(startRadius, endRadius, Bend(from, toward, to));

    public static Stroke Wave(double startRadius, double endRadius, Spot from, Spot toward, Spot away, Spot to)
        => new(startRadius, endRadius, Swing(from, toward, away, to));

    public override double Distance(double x, double y)
    {
        var nearest = double.MaxValue;
        for (var i = 1; i < path.Length; i++)
        {
            var (from, to) = (path[i - 1], path[i]);
            var (sideX, sideY) = (to.X - from.X, to.Y - from.Y);
            var (awayX, awayY) = (x - from.X, y - from.Y);
            var along = Math.Clamp(((awayX * sideX) + (awayY * sideY)) / ((sideX * sideX) + (sideY * sideY)), 0, 1);
            var (gapX, gapY) = (awayX - (sideX * along), awayY - (sideY * along));
            var radius = startRadius + ((endRadius - startRadius) * (i - 1 + along) / (path.Length - 1));
            nearest = Math.Min(nearest, Math.Sqrt((gapX * gapX) + (gapY * gapY)) - radius);
        }

        return nearest;
    }

    private static Spot[] Bend(Spot from, Spot toward, Spot to)
        => [.. Along(at => (from * ((1 - at) * (1 - at))) + (toward * (2 * at * (1 - at))) + (to * (at * at)))];

    private static Spot[] Swing(Spot from, Spot toward, Spot away, Spot to) =>
    [
        .. Along(at => (from * ((1 - at) * (1 - at) * (1 - at))) + (toward * (3 * at * (1 - at) * (1 - at)))
            + (away * (3 * at * at * (1 - at))) + (to * (at * at * at))),
    ];

    private static IEnumerable<Spot> Along(Func<double, Spot> place)
        => Enumerable.Range(0, Steps + 1).Select(step => place(step / (double)Steps));
}
