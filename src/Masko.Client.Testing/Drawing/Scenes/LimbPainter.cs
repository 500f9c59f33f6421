namespace Masko.Client.Testing.Drawing;

internal sealed class LimbPainter(Species species, Palette colors, Pose pose)
{
    private const double ShoulderHeight = 114;
    private const double ShoulderApart = 44;

    public void PaintLegs(Easel figure)
    {
        var leg = species.Leg(colors);
        PaintLeg(figure, leg, pose.RightFoot);
        PaintLeg(figure.Mirrored(), leg, pose.LeftFoot with { X = -pose.LeftFoot.X });
    }

    public void PaintArms(Easel figure, bool inFront)
    {
        var arm = species.Arm(colors);
        if (pose.RightArm.InFront == inFront) PaintArm(figure, arm, pose.RightArm);
        if (pose.LeftArm.InFront == inFront) PaintArm(figure.Mirrored(), arm, pose.LeftArm);
    }

    private void PaintLeg(Easel figure, Limb leg, Spot foot)
    {
        var hip = new Spot(28, -40);
        var sole = new Ellipse(foot.X + 4, foot.Y + 2, 25, 13);
        var shape = new Stroke(leg.Root, leg.End - 4, hip, foot).Melt(sole, 8);
        new Part(shape, leg.Color)
        {
            Marks = [(Ellipse.Circle(foot.X + 3, foot.Y + 6, 26), leg.EndColor)],
            Seam = new Seam(hip, leg.Root * 0.8, leg.Root * 1.6),
            Depth = 7,
        }.Paint(figure, colors.Ink);
    }

    private void PaintArm(Easel figure, Limb look, Arm arm)
    {
        var shoulder = new Spot(ShoulderApart, -ShoulderHeight);
        var hand = shoulder + new Spot(arm.HandX, arm.HandY);
        var shape = Stroke.Tapered(look.Root, look.End, shoulder, shoulder + new Spot(arm.ElbowX, arm.ElbowY), hand);
        new Part(shape, look.Color)
        {
            Marks = look.EndColor == look.Color ? [] : [(Ellipse.Circle(hand.X, hand.Y, look.EndLength), look.EndColor)],
            Seam = new Seam(shoulder, look.Root, look.Root * 1.9),
            Depth = 8,
        }.Paint(figure, colors.Ink);
    }
}
