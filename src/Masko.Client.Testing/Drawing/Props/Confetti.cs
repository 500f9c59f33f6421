namespace Masko.Client.Testing.Drawing;

internal sealed class Confetti() : Prop(PropPlace.Behind)
{
    private const int Pieces = 46;

    private static readonly Shape[] Cuts =
    [
        new Slab(0, 0, 17, 9, 2),
        Ellipse.Circle(0, 0, 6),
        Figures.Star(9, 5, 0.5, 1),
        Stroke.Wave(3, 3, new(-14, 0), new(-5, -14), new(5, 14), new(14, 0)),
    ];

    public override void Paint(Easel easel, Palette colors, Seed seed)
    {
        for (var i = 0; i < Pieces; i++) PaintPiece(easel, seed.For(i));
    }

    private static void PaintPiece(Easel easel, Seed seed)
    {
        var (x, y) = (seed.For("x").Between(-232, 232), seed.For("y").Between(-420, -60));
        var piece = easel.At(x, y).Turned(seed.For("turn").Between(0, 180));
        piece.Fill(seed.For("cut").Pick(Cuts), seed.For("color").Pick(Tints.Cheerful));
    }
}
