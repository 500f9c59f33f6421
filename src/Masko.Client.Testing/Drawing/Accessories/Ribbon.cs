namespace Masko.Client.Testing.Drawing;

/// <summary>A bow beside the crown of the head.</summary>
internal sealed class Ribbon : Accessory
{
    public override void PaintOnHead(Easel head, Species species, Palette colors)
        => Loops.Paint(head.At(species.Crown.X - 36, species.Crown.Y + 10).Turned(-18), 1, colors);
}
