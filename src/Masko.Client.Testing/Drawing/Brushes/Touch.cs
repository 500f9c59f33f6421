namespace Masko.Client.Testing.Drawing;

/// <summary>One pixel under the brush: where it is, how far from the border of the shape, how wide, and where light comes from.</summary>
internal readonly record struct Touch(Shape Shape, Spot At, double Distance, double Pixel, Spot Light)
{
    /// <summary>How much of the pixel lies within the shape grown by so much.</summary>
    public double Coverage(double grown = 0) => Math.Clamp(0.5 + ((grown - Distance) / Pixel), 0, 1);
}
