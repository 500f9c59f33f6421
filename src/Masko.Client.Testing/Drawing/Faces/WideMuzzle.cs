namespace Masko.Client.Testing.Drawing;

/// <summary>Two nostrils over a wide mouth.</summary>
internal sealed class WideMuzzle(Palette colors, double down = 26, double width = 1.5) : Muzzle
{
    public override void Paint(Easel head, Mouth mouth)
    {
        head.Fill(new Ellipse(8, down - 6, 2.6, 3.4).OnBothSides(), colors.Ink);
        MouthPainter.Paint(head.At(0, down + 4), mouth, new MouthLook(colors.Ink, Color.Hex(0x7A2338), Color.Hex(0xFF8A94), width));
    }
}
