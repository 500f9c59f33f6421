namespace Masko.Client.Testing.Drawing;

/// <summary>Paints shapes onto a raster, in coordinates of its own.</summary>
internal sealed class Easel(Raster raster, Placement placement)
{
    public static Easel For(Raster raster, double unitsAcross) => new(raster, Placement.Scaled(raster.Width / unitsAcross));

    public Easel At(double x, double y) => Inside(new Spot(x, y), new Spot(1, 0), new Spot(0, 1));

    public Easel Turned(double degrees)
    {
        var right = Spot.OnCircle(degrees, 1);
        return Inside(new Spot(0, 0), right, new Spot(-right.Y, right.X));
    }

    public Easel Scaled(double factor) => Inside(new Spot(0, 0), new Spot(factor, 0), new Spot(0, factor));

    public Easel Mirrored() => Inside(new Spot(0, 0), new Spot(-1, 0), new Spot(0, 1));

    public Easel Fill(Shape shape, Color color) => Fill(shape, new Flat(color));

    public Easel Fill(Shape shape, Brush brush)
    {
        new Filling(raster, placement, shape, brush).Paint();
        return this;
    }

    private Easel Inside(Spot origin, Spot right, Spot down) => new(raster, placement.Inside(new Placement(origin, right, down)));
}
