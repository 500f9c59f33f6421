namespace Masko.Client.Testing.Drawing;

internal sealed class CardboardBox() : Prop(PropPlace.UnderHands)
{
    public override void Paint(Easel easel, Palette colors, Seed seed)
    {
        var box = easel.At(0, -68).Turned(-2);
        var card = Color.Hex(0xD9A566);
        foreach (var side in new[] { box, box.Mirrored() })
            new Part(new Polygon(3, new(6, -46), new(64, -46), new(82, -62), new(22, -64)), card.Mixed(Color.White, 0.2)) { Depth = 4 }.Paint(side, Line);

        new Part(new Slab(0, 0, 134, 92, 6), card) { Marks = [(new Slab(0, -34, 26, 40, 0), Color.Hex(0xF3DBAE))], Depth = 8 }.Paint(box, Line);
        box.Fill(Figures.Heart(28).Moved(34, 20), Color.Hex(0x9C6B3C));
    }
}
