namespace Masko.Client.Testing.Drawing;

internal sealed class Flower : Accessory
{
    private const int Petals = 6;

    public override void PaintOnHead(Easel head, Species species, Palette colors)
    {
        var stem = head.At(species.Crown.X - 44, species.Crown.Y + 14);
        var petals = Enumerable.Range(0, Petals)
            .Select(i => Spot.OnCircle(i * 360.0 / Petals, 16))
            .Select(at => (Shape)Ellipse.Circle(at.X, at.Y, 11))
            .Aggregate((all, petal) => all.Melt(petal, 2));
        new Part(petals, colors.Accent.Mixed(Color.White, 0.35)) { Depth = 6 }.Paint(stem, colors.Ink);
        stem.Fill(Ellipse.Circle(0, 0, 10), Gold);
    }
}
