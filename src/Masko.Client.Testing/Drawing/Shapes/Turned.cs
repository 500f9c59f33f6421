namespace Masko.Client.Testing.Drawing;

internal sealed class Turned : Shape
{
    private readonly Shape shape;
    private readonly Placement placement;

    public Turned(Shape shape, double degrees, Spot about)
    {
        this.shape = shape;
        var right = Spot.OnCircle(degrees, 1);
        var down = new Spot(-right.Y, right.X);
        placement = new Placement(about - (right * about.X) - (down * about.Y), right, down);
        Bounds = placement.ToPicture(shape.Bounds);
    }

    public override Box Bounds { get; }

    public override double Excess => shape.Excess;

    public override double Distance(double x, double y)
    {
        var local = placement.ToLocal(new Spot(x, y));
        return shape.Distance(local.X, local.Y);
    }
}
