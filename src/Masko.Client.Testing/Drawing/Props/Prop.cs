namespace Masko.Client.Testing.Drawing;

/// <summary>Something of a pose beside the figure.</summary>
internal abstract class Prop(PropPlace place)
{
    protected static readonly Color Line = Color.Hex(0x3D2B45);

    public PropPlace Place => place;

    /// <param name="easel">At the middle of the ground, between the feet.</param>
    /// <param name="colors">Of the character.</param>
    /// <param name="seed">For what differs from picture to picture.</param>
    public abstract void Paint(Easel easel, Palette colors, Seed seed);
}
