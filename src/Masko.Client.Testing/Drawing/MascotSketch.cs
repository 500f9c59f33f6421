namespace Masko.Client.Testing.Drawing;

/// <summary>What a picture shows, in words.</summary>
/// <param name="Character">Who: decides the kind, the colours, what is worn.</param>
/// <param name="Pose">What it does: decides limbs, face and props.</param>
/// <param name="Transparent">The figure alone, without a background.</param>
/// <param name="Variant">Another picture of the same.</param>
internal sealed record MascotSketch(string Character, string Pose, bool Transparent, int Variant = 0)
{
    /// <summary>Width and height in pixels.</summary>
    public int Size { get; init; } = 512;
}
