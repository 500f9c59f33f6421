namespace Masko.Client.Testing.Drawing;

/// <summary>Sits on the crown of the head, which is its origin.</summary>
internal abstract class Hat : Accessory
{
    public sealed override void PaintOnHead(Easel head, Species species, Palette colors)
        => PaintHat(head.At(species.Crown.X, species.Crown.Y).Turned(4).Scaled(species.HatSize), colors);

    protected abstract void PaintHat(Easel crown, Palette colors);
}
