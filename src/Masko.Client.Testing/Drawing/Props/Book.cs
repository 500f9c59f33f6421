namespace Masko.Client.Testing.Drawing;

internal sealed class Book() : Prop(PropPlace.UnderHands)
{
    public override void Paint(Easel easel, Palette colors, Seed seed)
    {
        var book = easel.At(0, -72);
        Spot[] cover = [new(0, -30), new(66, -40), new(66, 34), new(0, 42)];
        Spot[] page = [new(2, -36), new(60, -47), new(60, 26), new(2, 36)];
        new Part(new Polygon(4, cover).OnBothSides(), colors.Accent) { Depth = 6 }.Paint(book, Line);
        book.Fill(new Polygon(2, page).OnBothSides() - new Slab(0, 34, 200, 30, 0), Color.Hex(0xFFF9EE));
        book.Fill(Figures.Star(15, 5, 0.5, 2).Moved(33, 0).OnBothSides(), colors.Accent.Mixed(Color.White, 0.45));
        book.Fill(Stroke.Line(1.8, new Spot(0, -36), new Spot(0, 42)), Line);
    }
}
