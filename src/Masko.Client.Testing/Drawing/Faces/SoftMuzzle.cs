namespace Masko.Client.Testing.Drawing;

/// <summary>A small shiny nose over a mouth.</summary>
internal sealed class SoftMuzzle(
    Palette colors, double down = 28, double noseWidth = 11, double noseHeight = 7.5, Color? nose = null) : Muzzle
{
    private static readonly Color Tongue = Color.Hex(0xFF8A94);
    private static readonly Color Inside = Color.Hex(0x7A2338);

    public override void Paint(Easel head, Mouth mouth)
    {
        MouthPainter.Paint(head.At(0, down + noseHeight), mouth, new MouthLook(colors.Ink, Inside, Tongue));
        var tip = new Ellipse(0, down, noseWidth, noseHeight).Melt(new Ellipse(0, down + 5, noseWidth * 0.45, noseHeight * 0.6), 8);
        head.Fill(tip, nose ?? colors.Dark);
        head.Fill(new Ellipse(-noseWidth * 0.3, down - (noseHeight * 0.35), noseWidth * 0.32, noseHeight * 0.25), Color.White.Faded(0.75));
    }
}
