namespace Masko.Client.Testing.Drawing;

/// <summary>What is done for its own sake.</summary>
internal static class Arts
{
    public static Pose Paint { get; } = new()
    {
        LeftArm = new Arm(44, 36, 28, 44) { InFrontFrom = 34 },
        RightArm = new Arm(56, 18, 84, -54) { InFrontFrom = 36 },
        Eyes = new OpenEyes(new Spot(4, -2)),
        HeadTilt = 6,
        Props = [new PaintBrush()],
    };

    public static Pose PlayGuitar { get; } = new()
    {
        LeftArm = new Arm(46, 38, 12, 52) { InFrontFrom = 34 },
        RightArm = new Arm(44, 40, 52, 4) { InFrontFrom = 36 },
        Eyes = new HappyEyes(),
        Mouth = Mouth.Laugh,
        HeadTilt = -7,
        Props = [new MusicNotes(), new Guitar()],
    };

    public static Pose RideRocket { get; } = new()
    {
        LeftArm = Arm.Up,
        RightArm = new Arm(34, 34, 34, 58),
        Mouth = Mouth.Laugh,
        Tilt = 4,
        Lift = 22,
        Props = [new SpeedLines(), new Sparkles(), new Rocket()],
    };

    public static Pose Meditate { get; } = new()
    {
        LeftArm = new Arm(44, 30, 52, 62) { InFrontFrom = 36 },
        RightArm = new Arm(44, 30, 52, 62) { InFrontFrom = 36 },
        LeftFoot = new Spot(22, -14),
        RightFoot = new Spot(-22, -14),
        Eyes = new SleepingEyes(),
        Lift = 34,
        Props = [new Aura(), new Sparkles()],
    };
}
