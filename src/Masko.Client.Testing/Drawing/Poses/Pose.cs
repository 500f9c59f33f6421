namespace Masko.Client.Testing.Drawing;

/// <summary>What it does: the same for every character. Turns are in degrees, clockwise.</summary>
internal sealed record Pose
{
    public Arm LeftArm { get; init; } = Arm.Down;

    public Arm RightArm { get; init; } = Arm.Down;

    /// <summary>From the middle of the ground.</summary>
    public Spot LeftFoot { get; init; } = new(-31, -13);

    public Spot RightFoot { get; init; } = new(31, -13);

    public Eyes Eyes { get; init; } = new OpenEyes();

    public Mouth Mouth { get; init; } = Mouth.Smile;

    public double Tilt { get; init; }

    public double HeadTilt { get; init; }

    public double HeadDrop { get; init; }

    public double Lift { get; init; }

    public IReadOnlyList<Prop> Props { get; init; } = [];
}
