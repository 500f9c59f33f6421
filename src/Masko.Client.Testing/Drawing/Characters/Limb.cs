namespace Masko.Client.Testing.Drawing;

/// <summary>How an arm or a leg looks, whatever it does.</summary>
internal sealed record Limb(double Root, double End, Color Color, Color EndColor)
{
    public double EndLength { get; init; } = 30;
}
