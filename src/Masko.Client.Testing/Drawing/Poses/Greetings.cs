namespace Masko.Client.Testing.Drawing;

internal static class Greetings
{
    public static Pose Wink { get; } = new()
    {
        LeftArm = Arm.OnHip,
        RightArm = new Arm(56, 24, 92, -22) { InFrontFrom = 36 },
        Eyes = new WinkingEyes(),
        HeadTilt = 6,
        Props = [new ThumbsUp(new Spot(136, -146)), new Sparkles()],
    };

    public static Pose Point { get; } = new()
    {
        LeftArm = Arm.OnHip,
        RightArm = new Arm(50, -6, 96, -28) { InFrontFrom = 36 },
        Eyes = new OpenEyes(new Spot(4, -1)),
        Mouth = Mouth.Laugh,
        HeadTilt = 5,
        Tilt = 2,
        Props = [new PointingHand(new Spot(146, -146)), new Attention(new Spot(196, -196))],
    };

    public static Pose Salute { get; } = new()
    {
        LeftArm = Arm.Down,
        RightArm = new Arm(96, -22, 66, -132) { InFrontFrom = 30 },
        Eyes = new OpenEyes(new Spot(0, -2)),
        HeadTilt = -2,
        Props = [new Attention(new Spot(158, -276), 40)],
    };

    /// <param name="swing">Where the hand is on its way: -1 inside, 1 outside.</param>
    public static Pose Wave(double swing = 0.2) => new()
    {
        RightArm = new Arm(66, 2, 90 + (24 * swing), -76 + (9 * swing * swing)) { InFrontFrom = 36 },
        Mouth = Mouth.Laugh,
        HeadTilt = -4 - (2 * swing),
        Tilt = swing,
        Props = [new WaveLines(new Spot(148 + (24 * swing), -204))],
    };
}
