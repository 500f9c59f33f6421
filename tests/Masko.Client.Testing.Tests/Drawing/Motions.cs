using Masko.Client.Testing.Drawing;

namespace Masko.Client.Testing.Tests.Drawing;

/// <summary>How the stored clips move: a pose for each moment from 0 to 1.</summary>
internal static class Motions
{
    private const double Blink = 0.1;

    private static readonly Pose Waving = Greetings.Wave();

    public static Pose At(Motion motion, double moment) => motion switch
    {
        Motion.Wave => Greetings.Wave(Sway(moment * 2)),
        Motion.Think => Thoughts.Think with { HeadTilt = 7 + (4 * Sway(moment)), Eyes = EyesAt(moment, Thoughts.Think.Eyes) },
        Motion.Jump => Jump(Math.Abs(Sway(moment))),
        Motion.Dance => Dance(Sway(moment), Math.Abs(Sway(moment))),
        Motion.Sleep => Rests.Sleep with { HeadDrop = 14 + (3 * Sway(moment)), HeadTilt = 10 + (2 * Sway(moment)), Lift = -8 },
        Motion.Turn => Between(Waving, Thoughts.Think, Eased(moment)),
        Motion.Back => Between(Waving, Thoughts.Think, Eased(1 - moment)),
        _ => Rests.Stand with { HeadDrop = 2 + (2 * Sway(moment)), HeadTilt = 2 * Sway(moment), Eyes = EyesAt(moment, Rests.Stand.Eyes) },
    };

    private static double Sway(double moment) => Turn.Sin(moment * 360);

    private static Eyes EyesAt(double moment, Eyes open) => moment is > 0.6 and < 0.6 + Blink ? new SleepingEyes() : open;

    private static Pose Jump(double height) => Joys.Jump with
    {
        Lift = 44 * height,
        LeftArm = Mixed(Arm.Out, Arm.Up, height),
        RightArm = Mixed(Arm.Out, Arm.Up, height),
        LeftFoot = Mixed(Rests.Stand.LeftFoot, Joys.Jump.LeftFoot, height),
        RightFoot = Mixed(Rests.Stand.RightFoot, Joys.Jump.RightFoot, height),
    };

    private static Pose Dance(double side, double lift) => Joys.Dance with
    {
        LeftArm = Mixed(Joys.Dance.RightArm, Arm.Up, (1 - side) / 2),
        RightArm = Mixed(Joys.Dance.RightArm, Arm.Up, (1 + side) / 2),
        LeftFoot = Mixed(Rests.Stand.LeftFoot, new(-62, -34), Math.Max(0, -side)),
        RightFoot = Mixed(Rests.Stand.RightFoot, new(62, -34), Math.Max(0, side)),
        Tilt = -8 * side,
        HeadTilt = 10 * side,
        Lift = 6 * lift,
    };

    /// <summary>Rests a while at both ends.</summary>
    private static double Eased(double moment)
    {
        var share = Math.Clamp((moment - 0.15) / 0.7, 0, 1);
        return share * share * (3 - (2 * share));
    }

    private static Pose Between(Pose from, Pose to, double share)
    {
        var nearer = share < 0.5 ? from : to;
        return nearer with
        {
            LeftArm = Mixed(from.LeftArm, to.LeftArm, share),
            RightArm = Mixed(from.RightArm, to.RightArm, share),
            HeadTilt = Mixed(from.HeadTilt, to.HeadTilt, share),
            HeadDrop = 5 * share * (1 - share),
            Tilt = Mixed(from.Tilt, to.Tilt, share),
            Eyes = share is > 0.42 and < 0.58 ? new SleepingEyes() : nearer.Eyes,
            Props = share is < 0.12 or > 0.88 ? nearer.Props : [],
        };
    }

    private static Arm Mixed(Arm from, Arm to, double share) => new(
        Mixed(from.ElbowX, to.ElbowX, share), Mixed(from.ElbowY, to.ElbowY, share), Mixed(from.HandX, to.HandX, share), Mixed(from.HandY, to.HandY, share))
    {
        InFrontFrom = from.InFrontFrom is null && to.InFrontFrom is null ? null : Mixed(from.InFrontFrom ?? 60, to.InFrontFrom ?? 60, share),
    };

    private static Spot Mixed(Spot from, Spot to, double share) => (from * (1 - share)) + (to * share);

    private static double Mixed(double from, double to, double share) => from + ((to - from) * share);
}
