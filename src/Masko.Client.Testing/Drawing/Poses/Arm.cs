namespace Masko.Client.Testing.Drawing;

/// <summary>Where elbow and hand are, from the shoulder: x away from the body, y down.</summary>
internal sealed record Arm(double ElbowX, double ElbowY, double HandX, double HandY)
{
    public static readonly Arm Down = new(24, 26, 20, 58);

    public static readonly Arm Out = new(40, 22, 62, 38);

    public static readonly Arm Up = new(64, -2, 86, -70) { InFrontFrom = 36 };

    public static readonly Arm OnHip = new(52, 30, 14, 58);

    public static readonly Arm Forward = new(18, 34, -12, 62);

    public Spot Elbow => new(ElbowX, ElbowY);

    public Spot Hand => new(HandX, HandY);

    /// <summary>How far from the shoulder it begins to lie over clothes, head and props; null when it lies under them.</summary>
    public double? InFrontFrom { get; init; }
}
