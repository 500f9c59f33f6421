namespace Masko.Client.Testing.Drawing;

/// <summary>The border of a shape, walked around and cut into dashes.</summary>
internal static class Dashes
{
    private const int Directions = 720;
    private const int Halvings = 14;

    public static IEnumerable<IReadOnlyList<Spot>> Around(Shape shape, Spot middle, double length, double gap)
    {
        var dash = new List<Spot>();
        var walked = 0.0;
        var last = BorderAt(shape, middle, 0);
        for (var i = 1; i <= Directions; i++)
        {
            var next = BorderAt(shape, middle, i * 360.0 / Directions);
            walked += next.DistanceTo(last);
            last = next;
            if (walked <= length) dash.Add(next);
            else if (dash.Count > 1) yield return dash;

            if (walked > length) dash = [];
            if (walked > length + gap) walked = 0;
        }

        if (dash.Count > 1) yield return dash;
    }

    /// <summary>The outermost place where the ray leaves the shape, found by halving.</summary>
    private static Spot BorderAt(Shape shape, Spot middle, double degrees)
    {
        var reach = shape.Bounds.Width + shape.Bounds.Height;
        var (inside, outside) = (0.0, reach);
        while (outside > 0 && shape.Distance(At(outside).X, At(outside).Y) > 0.5) outside -= shape.Distance(At(outside).X, At(outside).Y) / shape.Excess;

        inside = Math.Max(outside - 1, 0);
        for (var i = 0; i < Halvings; i++)
        {
            var between = (inside + outside) / 2;
            if (shape.Distance(At(between).X, At(between).Y) > 0) outside = between;
            else inside = between;
        }

        return At(inside);

        Spot At(double distance) => middle + Spot.OnCircle(degrees, distance);
    }
}
