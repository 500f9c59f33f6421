namespace Masko.Client.Testing.Drawing;

/// <summary>A way to look. Each eye is painted around its middle, 28 wide and 36 high when open.</summary>
internal abstract class Eyes
{
    protected const double LineRadius = 2.9;

    /// <param name="eye">At the middle of the eye.</param>
    /// <param name="side">-1 for the left eye of the picture, 1 for the right.</param>
    /// <param name="look">The colours.</param>
    public abstract void Paint(Easel eye, int side, EyeLook look);
}
