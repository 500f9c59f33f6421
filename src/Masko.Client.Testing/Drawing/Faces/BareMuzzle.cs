namespace Masko.Client.Testing.Drawing;

/// <summary>A mouth alone.</summary>
internal sealed class BareMuzzle(MouthLook look, double down) : Muzzle
{
    public override void Paint(Easel head, Mouth mouth) => MouthPainter.Paint(head.At(0, down), mouth, look);
}
