namespace Masko.Client.Testing.Drawing;

internal sealed class Laptop() : Prop(PropPlace.InFront)
{
    public override void Paint(Easel easel, Palette colors, Seed seed)
    {
        var lid = new Slab(0, -58, 150, 92, 12);
        var logo = Figures.Heart(26).Moved(0, -58);
        new Part(lid, Color.Hex(0xD9DFEA)) { Marks = [(logo, Color.White)], Depth = 7 }.Paint(easel, Line);
        new Part(new Slab(0, -8, 184, 15, 7), Color.Hex(0xB9C2D4)) { Depth = 4 }.Paint(easel, Line);
    }
}
