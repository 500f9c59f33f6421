namespace Masko.Client.Testing.Drawing;

internal static class Rests
{
    public static Pose Stand { get; } = new();

    public static Pose Sit { get; } = new()
    {
        LeftArm = Arm.Forward,
        RightArm = Arm.Forward,
        LeftFoot = new Spot(-56, -10),
        RightFoot = new Spot(56, -10),
        Eyes = new HappyEyes(),
        HeadTilt = -4,
        Lift = -8,
        Props = [new Sparkles()],
    };

    public static Pose Sleep { get; } = new()
    {
        LeftArm = new Arm(26, 38, -16, 46),
        RightArm = new Arm(26, 38, -16, 46),
        LeftFoot = new Spot(-54, -10),
        RightFoot = new Spot(54, -10),
        Eyes = new SleepingEyes(),
        Mouth = Mouth.Asleep,
        HeadTilt = 10,
        HeadDrop = 14,
        Lift = -8,
        Props = [new SleepLetters()],
    };

    public static Pose Coffee { get; } = new()
    {
        RightArm = new Arm(48, 38, 66, 0) { InFrontFrom = 36 },
        Eyes = new HappyEyes(),
        HeadTilt = -5,
        Props = [new Mug()],
    };
}
