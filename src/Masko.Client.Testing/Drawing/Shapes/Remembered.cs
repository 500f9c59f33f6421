namespace Masko.Client.Testing.Drawing;

/// <summary>A shape that several brushes go over: measured once a unit, and between those points interpolated.</summary>
internal sealed class Remembered : Shape
{
    private const int Margin = 20;

    private readonly Shape shape;
    private readonly int left;
    private readonly int top;
    private readonly int columns;
    private readonly int rows;
    private readonly float[] measured;

    public Remembered(Shape shape)
    {
        this.shape = shape;
        Bounds = shape.Bounds;
        (left, top) = ((int)Math.Floor(Bounds.Left) - Margin, (int)Math.Floor(Bounds.Top) - Margin);
        (columns, rows) = ((int)Bounds.Width + (2 * Margin) + 3, (int)Bounds.Height + (2 * Margin) + 3);
        measured = new float[columns * rows];
        Array.Fill(measured, float.NaN);
    }

    public override Box Bounds { get; }

    public override double Excess => shape.Excess;

    public override double Distance(double x, double y)
    {
        var (acrossX, acrossY) = (x - left, y - top);
        if (acrossX < 0 || acrossY < 0 || acrossX >= columns - 1 || acrossY >= rows - 1) return shape.Distance(x, y);

        var (column, row) = ((int)acrossX, (int)acrossY);
        var (shareX, shareY) = (acrossX - column, acrossY - row);
        var above = At(column, row) + ((At(column + 1, row) - At(column, row)) * shareX);
        var below = At(column, row + 1) + ((At(column + 1, row + 1) - At(column, row + 1)) * shareX);
        return above + ((below - above) * shareY);
    }

    private double At(int column, int row)
    {
        ref var value = ref measured[(row * columns) + column];
        if (float.IsNaN(value)) value = (float)shape.Distance(left + column, top + row);
        return value;
    }
}
