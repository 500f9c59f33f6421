namespace Masko.Client.Testing.Drawing;

internal static class Tasks
{
    public static Pose Run { get; } = new()
    {
        LeftArm = new Arm(44, 26, 58, -6),
        RightArm = new Arm(40, 30, 8, 30),
        LeftFoot = new Spot(-64, -44),
        RightFoot = new Spot(56, -16),
        Eyes = new DeterminedEyes(),
        Mouth = Mouth.Laugh,
        Tilt = 11,
        HeadTilt = -4,
        Lift = 10,
        Props = [new SpeedLines()],
    };

    public static Pose Work { get; } = new()
    {
        LeftArm = Arm.Forward,
        RightArm = Arm.Forward,
        Eyes = new OpenEyes(new Spot(0, 3)),
        HeadDrop = 3,
        HeadTilt = 2,
        Props = [new Laptop()],
    };

    public static Pose Read { get; } = new()
    {
        LeftArm = new Arm(34, 40, 4, 44) { InFrontFrom = 40 },
        RightArm = new Arm(34, 40, 4, 44) { InFrontFrom = 40 },
        Eyes = new OpenEyes(new Spot(0, 4)),
        HeadDrop = 4,
        HeadTilt = -3,
        Props = [new Book()],
    };

    public static Pose Search { get; } = new()
    {
        LeftArm = Arm.OnHip,
        RightArm = new Arm(52, 24, 62, -20) { InFrontFrom = 36 },
        Eyes = new WonderingEyes(),
        HeadTilt = 6,
        Props = [new MagnifyingGlass()],
    };

    public static Pose Give { get; } = new()
    {
        LeftArm = new Arm(36, 36, 2, 40) { InFrontFrom = 38 },
        RightArm = new Arm(36, 36, 2, 40) { InFrontFrom = 38 },
        Eyes = new HappyEyes(),
        Mouth = Mouth.Laugh,
        HeadTilt = 4,
        Props = [new Gift(), new Sparkles()],
    };
}
