namespace Masko.Client.Testing.Drawing;

/// <summary>A piece of a figure: a shape with its line around, marks on it, and light over it.</summary>
internal sealed record Part(Shape Shape, Color Color)
{
    private const double LineWidth = 4.5;

    public IReadOnlyList<(Shape Shape, Color Color)> Marks { get; init; } = [];

    public Seam? Seam { get; init; }

    /// <summary>Left out of the part.</summary>
    public Shape? Hidden { get; init; }

    public double Depth { get; init; } = 10;

    /// <summary>The line alone, all around: for what lies behind another part and grows out of it.</summary>
    public void PaintLine(Easel easel, Color ink) => easel.Fill(Shape, new Ink(ink, LineWidth));

    public void Paint(Easel easel, Color ink)
    {
        var shape = new Remembered(Shape);
        Fill(easel, shape, new Ink(ink, LineWidth, Seam));
        Fill(easel, shape, new Flat(Color));
        foreach (var (mark, color) in Marks) Fill(easel, mark & shape, new Flat(color));
        Fill(easel, shape, new Relief(Depth, Seam));
    }

    private void Fill(Easel easel, Shape shape, Brush brush)
    {
        if (Hidden is null) easel.Fill(shape, brush);
        else easel.Fill(shape, new Except(Hidden, brush));
    }
}
