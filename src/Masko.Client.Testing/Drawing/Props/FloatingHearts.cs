namespace Masko.Client.Testing.Drawing;

internal sealed class FloatingHearts() : Prop(PropPlace.Behind)
{
    private static readonly (double X, double Y, double Size, double Turn)[] Hearts =
        [(-172, -322, 40, -14), (182, -340, 50, 14), (-206, -232, 24, -20), (208, -238, 28, 18), (170, -402, 22, 8)];

    public override void Paint(Easel easel, Palette colors, Seed seed)
    {
        foreach (var (x, y, size, turn) in Hearts)
            new Part(Figures.Heart(size), Color.Hex(0xFF8FAE)) { Depth = 5 }.Paint(easel.At(x, y).Turned(turn), Color.Hex(0xB8376A));
    }
}
