namespace Masko.Client.Testing.Drawing;

internal static class Thoughts
{
    public static Pose Think { get; } = new()
    {
        LeftArm = Arm.Forward,
        RightArm = new Arm(44, 44, -27, -33) { InFrontFrom = 20 },
        Eyes = new WonderingEyes(),
        Mouth = Mouth.Flat,
        HeadTilt = 7,
        Props = [new ThoughtBubble()],
    };

    public static Pose Shrug { get; } = new()
    {
        LeftArm = new Arm(44, 26, 72, -12),
        RightArm = new Arm(44, 26, 72, -12),
        Eyes = new WonderingEyes(),
        Mouth = Mouth.Flat,
        HeadTilt = 9,
        Props = [new QuestionMarks()],
    };
}
