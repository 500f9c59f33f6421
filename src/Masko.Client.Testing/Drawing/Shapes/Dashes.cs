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

    /// <summary>The outermost place where the ray leaves the shape: walked up to, then found by halving.</summary>
    private static Spot BorderAt(Shape shape, Spot middle, double degrees)
    {
        var outside = shape.Bounds.Width + shape.Bounds.Height;
        while (outside > 0 && AwayAt(outside) > 0.5) outside -= AwayAt(outside) / shape.Excess;

        var inside = Math.Max(outside - 1, 0);
        for (var i = 0; i < Halvings; i++)
        {
            var between = (inside + outside) / 2;
            if (AwayAt(between) > 0) outside = between;
            else inside = between;
        }

        return At(inside);

        Spot At(double distance) => middle + Spot.OnCircle(degrees, distance);

        double AwayAt(double distance) => shape.Distance(At(distance).X, At(distance).Y);
    }
}
