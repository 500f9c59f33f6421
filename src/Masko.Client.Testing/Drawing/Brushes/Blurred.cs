namespace Masko.Client.Testing.Drawing;

/// <summary>A border that fades out softly, to the inside and to the outside.</summary>
internal sealed class Blurred(Color color, double softness) : Brush
{
    public override double Reach => softness;

    public override double Depth => softness;

    public override Color At(in Touch touch) => color.Faded(1 - Smooth(-softness, softness, touch.Distance));
}
