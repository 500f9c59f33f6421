namespace Masko.Client.Testing.Drawing;

/// <summary>One shape under one brush. Where the distance promises that nothing changes, it is not measured again.</summary>
internal sealed class Filling(Raster raster, Placement placement, Shape shape, Brush brush)
{
    private const double LightFrom = -120;

    private readonly double pixel = 1 / placement.Scale;
    private readonly Spot light = placement.ToLocalDirection(LightFrom);
    private readonly double excess = shape.Excess;

    public void Paint()
    {
        var area = placement.ToPicture(shape.Bounds.Grown(brush.Reach + pixel)).Within(new Box(0, 0, raster.Width - 1, raster.Height - 1));
        for (var row = (int)area.Top; row <= area.Bottom; row++) PaintRow(row, (int)area.Left, (int)area.Right);
    }

    private void PaintRow(int row, int first, int last)
    {
        var start = placement.ToLocal(new Spot(first + 0.5, row + 0.5));
        var step = placement.ToLocal(new Spot(first + 1.5, row + 0.5)) - start;
        for (var column = first; column <= last;)
        {
            var at = start + (step * (column - first));
            var distance = shape.Distance(at.X, at.Y);
            var run = Math.Min(Unchanged(distance), last + 1 - column);
            if (IsPainted(distance)) PaintRun(row, column, run, new Touch(shape, at, distance, pixel, light), step);
            column += run;
        }
    }

    private bool IsPainted(double distance) => brush.IsHollow ? Math.Abs(distance) < Margin(distance) : distance < Margin(distance);

    /// <summary>For how many pixels the brush does the same.</summary>
    private int Unchanged(double distance) => Math.Max(1, (int)(((Math.Abs(distance) / excess) - Margin(distance)) / pixel));

    private double Margin(double distance) => (distance > 0 ? brush.Reach : brush.Depth) + (pixel * 2);

    private void PaintRun(int row, int column, int run, Touch touch, Spot step)
    {
        var even = brush.IsEven(step) ? run : 1;
        for (var done = 0; done < run; done += even)
        {
            var color = brush.At(touch with { At = touch.At + (step * done) });
            if (color.A > 0) raster.Blend(column + done, row, even, color);
        }
    }
}
