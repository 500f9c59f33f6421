namespace Masko.Client.Testing.Drawing;

/// <summary>How an arm or a leg looks, whatever it does.</summary>
internal sealed record Limb(double Root, double End, Color Color, Color EndColor)
{
    /// <summary>Above the ground, for legs.</summary>
    public double HipHeight { get; init; } = 40;

    public double EndLength { get; init; } = 30;
}
