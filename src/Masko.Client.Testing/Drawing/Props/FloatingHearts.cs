namespace Masko.Client.Testing.Drawing;

internal sealed class FloatingHearts() : Prop(PropPlace.Behind)
{
    public override void Paint(Easel easel, Palette colors, Seed seed)
    {
        foreach (var (x, y, size, turn) in new[] { (-172.0, -322.0, 40.0, -14.0), (182, -340, 50, 14), (-206, -232, 24, -20), (208, -238, 28, 18), (170, -402, 22, 8) })
            new Part(Figures.Heart(size), Color.Hex(0xFF8FAE)) { Depth = 5 }.Paint(easel.At(x, y).Turned(turn), Color.Hex(0xB8376A));
    }
}
