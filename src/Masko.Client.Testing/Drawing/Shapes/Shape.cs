namespace Masko.Client.Testing.Drawing;

/// <summary>An area given by its signed distance: negative inside, zero on the border, positive outside.</summary>
internal abstract class Shape
{
    public abstract Box Bounds { get; }

    /// <summary>How many times too large a distance may be; it is never too small.</summary>
    public virtual double Excess => 1;

    public abstract double Distance(double x, double y);

    public static Shape operator |(Shape a, Shape b) => new Joined(a, b, softness: 0);

    public static Shape operator &(Shape a, Shape b) => new Overlap(a, b);

    public static Shape operator -(Shape from, Shape cut) => new CutOut(from, cut);

    /// <summary>Both as one, flowing into each other where they meet.</summary>
    public Shape Melt(Shape other, double softness) => new Joined(this, other, softness);

    public Shape Grown(double by) => new Grown(this, by);

    public Shape Turned(double degrees, Spot about) => new Turned(this, degrees, about);

    public Shape Moved(double x, double y) => new Moved(this, new Spot(x, y));

    /// <summary>The right half, mirrored to the left.</summary>
    public Shape OnBothSides() => new BothSides(this);
}
