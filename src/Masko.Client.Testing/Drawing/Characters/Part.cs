namespace Masko.Client.Testing.Drawing;

/// <summary>A piece of a figure: a shape with its line around, marks on it, and light over it.</summary>
internal sealed record Part(Shape Shape, Color Color)
{
    private const double LineWidth = 4.5;

    public IReadOnlyList<(Shape Shape, Color Color)> Marks { get; init; } = [];

    public Seam? Seam { get; init; }

    public double Depth { get; init; } = 10;

    public void Paint(Easel easel, Color ink)
    {
        easel.Fill(Shape, new Ink(ink, LineWidth, Seam));
        easel.Fill(Shape, Color);
        foreach (var (mark, color) in Marks) easel.Fill(mark & Shape, color);
        easel.Fill(Shape, new Relief(Depth, Seam));
    }
}
