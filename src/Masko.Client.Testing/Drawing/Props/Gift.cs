namespace Masko.Client.Testing.Drawing;

internal sealed class Gift() : Prop(PropPlace.UnderHands)
{
    public override void Paint(Easel easel, Palette colors, Seed seed)
    {
        var box = easel.At(0, -70);
        var ribbon = colors.Accent.Mixed(Color.White, 0.75);
        new Part(new Slab(0, 10, 96, 66, 8), colors.Accent) { Marks = [(new Slab(0, 10, 18, 90, 0), ribbon)] }.Paint(box, Line);
        var lid = new Slab(0, -24, 110, 24, 8);
        new Part(lid, colors.Accent) { Marks = [(new Slab(0, -24, 18, 50, 0), ribbon)], Depth = 6 }.Paint(box, Line);
        Loops.Paint(box.At(0, -44), 0.75, colors with { Accent = ribbon });
    }
}
