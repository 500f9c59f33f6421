namespace Masko.Client.Testing.Drawing;

internal sealed class BowTie : Accessory
{
    public override void PaintOnNeck(Easel neck, Palette colors) => Loops.Paint(neck.At(0, 22), 0.85, colors);
}
