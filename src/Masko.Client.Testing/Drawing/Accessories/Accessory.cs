namespace Masko.Client.Testing.Drawing;

/// <summary>Something that is worn, painted where it is: behind the body, around the neck, on the head.</summary>
internal abstract class Accessory
{
    protected static readonly Color Gold = Color.Hex(0xFFC845);

    /// <param name="figure">At the feet.</param>
    /// <param name="colors">Of the character.</param>
    public virtual void PaintBehind(Easel figure, Palette colors)
    {
    }

    /// <param name="neck">At the neck.</param>
    /// <param name="colors">Of the character.</param>
    public virtual void PaintOnNeck(Easel neck, Palette colors)
    {
    }

    /// <param name="head">At the middle of the head.</param>
    /// <param name="species">Whose head.</param>
    /// <param name="colors">Of the character.</param>
    public virtual void PaintOnHead(Easel head, Species species, Palette colors)
    {
    }
}
