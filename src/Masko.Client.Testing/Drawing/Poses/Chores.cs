namespace Masko.Client.Testing.Drawing;

/// <summary>Work that is done with a thing in the hands.</summary>
internal static class Chores
{
    private static readonly Arm Holding = new(40, 36, 28, 48) { InFrontFrom = 40 };

    public static Pose Cook { get; } = new()
    {
        LeftArm = Arm.OnHip,
        RightArm = new Arm(42, 26, 70, -2) { InFrontFrom = 36 },
        Mouth = Mouth.Laugh,
        Eyes = new OpenEyes(new Spot(4, -1)),
        HeadTilt = 5,
        Props = [new FryingPan()],
    };

    public static Pose FixBug { get; } = new()
    {
        LeftArm = Arm.OnHip,
        RightArm = new Arm(58, 16, 86, -46) { InFrontFrom = 36 },
        Eyes = new DeterminedEyes(),
        HeadTilt = -6,
        Tilt = -2,
        Props = [new Wrench(), new Ladybug()],
    };

    public static Pose WaterPlant { get; } = new()
    {
        LeftArm = Arm.OnHip,
        RightArm = new Arm(44, 20, 68, -22) { InFrontFrom = 36 },
        Eyes = new HappyEyes(),
        HeadTilt = 7,
        Tilt = 2,
        Props = [new WateringCan()],
    };

    public static Pose Photograph { get; } = new()
    {
        LeftArm = Holding with { HandY = 22, HandX = 18 },
        RightArm = Holding with { HandY = 22, HandX = 18 },
        Eyes = new WinkingEyes(),
        HeadTilt = -5,
        Props = [new Camera()],
    };

    public static Pose Carry { get; } = new()
    {
        LeftArm = Holding,
        RightArm = Holding,
        Eyes = new DeterminedEyes(),
        HeadTilt = 3,
        Props = [new CardboardBox()],
    };

    public static Pose HoldSign { get; } = new()
    {
        LeftArm = Holding,
        RightArm = Holding,
        Mouth = Mouth.Laugh,
        HeadTilt = -4,
        Props = [new SignBoard()],
    };
}
