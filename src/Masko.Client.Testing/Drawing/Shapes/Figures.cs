namespace Masko.Client.Testing.Drawing;

/// <summary>Small well-known shapes around the origin.</summary>
internal static class Figures
{
    public static Shape Heart(double size)
    {
        var halves = Ellipse.Circle(size * 0.25, -size * 0.17, size * 0.27).OnBothSides();
        Spot[] point = [new(-size * 0.40, 0), new(0, size * 0.42), new(size * 0.40, 0), new(0, -size * 0.2)];
        return halves | new Polygon(size * 0.06, point);
    }

    public static Shape Star(double size, int rays, double waist, double rounding)
    {
        var corners = Enumerable.Range(0, rays * 2).Select(i => Spot.OnCircle((i * 180.0 / rays) - 90, i % 2 == 0 ? size : size * waist));
        return new Polygon(rounding, [.. corners]);
    }

    public static Shape Sparkle(double size) => Star(size, 4, 0.3, size * 0.06);

    public static Shape Triangle(double rounding, Spot a, Spot b, Spot c) => new Polygon(rounding, a, b, c);

    public static Shape Drop(double size)
    {
        var tip = new Stroke(size * 0.3, size * 0.03, new Spot(0, 0), new Spot(0, -size * 0.8));
        return Ellipse.Circle(0, size * 0.2, size * 0.55).Melt(tip, size * 0.25);
    }

    public static Shape Plus(double size, double thickness)
        => new Slab(0, 0, size * 2, thickness, thickness / 2) | new Slab(0, 0, thickness, size * 2, thickness / 2);

    public static Shape Ring(double radius, double thickness)
        => Ellipse.Circle(0, 0, radius) - Ellipse.Circle(0, 0, radius - thickness);
}
