namespace Masko.Client.Testing.Drawing;

internal static class Moods
{
    public static Pose Sad { get; } = new()
    {
        LeftArm = new Arm(14, 30, 8, 62),
        RightArm = new Arm(14, 30, 8, 62),
        Eyes = new SadEyes(),
        Mouth = Mouth.Frown,
        HeadTilt = -6,
        HeadDrop = 7,
        Props = [new RainCloud()],
    };

    public static Pose Love { get; } = new()
    {
        LeftArm = new Arm(28, 34, -20, 26),
        RightArm = new Arm(28, 34, -20, 26),
        Eyes = new HeartEyes(),
        HeadTilt = 5,
        Props = [new HeldHeart(), new FloatingHearts()],
    };

    public static Pose Happy { get; } = new()
    {
        LeftArm = Arm.Out,
        RightArm = Arm.Out,
        Eyes = new HappyEyes(),
        Mouth = Mouth.Laugh,
        HeadTilt = 4,
        Props = [new Sparkles()],
    };

    public static Pose Surprised { get; } = new()
    {
        LeftArm = new Arm(46, 16, 54, -22) { InFrontFrom = 36 },
        RightArm = new Arm(46, 16, 54, -22) { InFrontFrom = 36 },
        Eyes = new OpenEyes(new Spot(0, -1), 16, 21),
        Mouth = Mouth.Oh,
        Lift = 8,
        Props = [new Attention(new Spot(0, -392), 0), new Attention(new Spot(-150, -330), -35), new Attention(new Spot(150, -330), 35)],
    };

    public static Pose Angry { get; } = new()
    {
        LeftArm = Arm.OnHip,
        RightArm = Arm.OnHip,
        Eyes = new DeterminedEyes(15),
        Mouth = Mouth.Frown,
        HeadDrop = 3,
        Props = [new SteamPuffs()],
    };
}
