namespace Masko.Client.Testing.Drawing;

/// <summary>Nose and mouth of a kind, in the coordinates of the head.</summary>
internal abstract class Muzzle
{
    public abstract void Paint(Easel head, Mouth mouth);
}
