namespace Masko.Client.Testing.Drawing;

internal static class Joys
{
    public static Pose Celebrate { get; } = new()
    {
        LeftArm = Arm.Up,
        RightArm = Arm.Up,
        LeftFoot = new Spot(-46, -22),
        RightFoot = new Spot(46, -22),
        Eyes = new HappyEyes(),
        Mouth = Mouth.Laugh,
        Lift = 30,
        HeadTilt = -3,
        Props = [new Confetti()],
    };

    public static Pose Jump { get; } = Celebrate with { Lift = 40, LeftFoot = new Spot(-58, -34), RightFoot = new Spot(58, -34), Props = [new Sparkles()] };

    public static Pose Dance { get; } = new()
    {
        LeftArm = Arm.Up,
        RightArm = new Arm(52, 10, 76, 34),
        LeftFoot = new Spot(-28, -13),
        RightFoot = new Spot(66, -36),
        Eyes = new HappyEyes(),
        Tilt = -8,
        HeadTilt = 12,
        Lift = 4,
        Props = [new MusicNotes()],
    };
}
