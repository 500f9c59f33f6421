namespace Masko.Client.Testing.Drawing;

/// <summary>Arms and legs. Their lines come first, under the body, so that they grow out of it without a gap.</summary>
internal sealed class LimbPainter(Species species, Palette colors, Pose pose)
{
    private static readonly Spot Shoulder = new(44, -114);

    public void PaintLines(Easel figure)
    {
        foreach (var (part, side) in Legs(figure).Concat(Arms(figure))) part.PaintLine(side, colors.Ink);
    }

    public void Paint(Easel figure)
    {
        foreach (var (part, side) in Legs(figure).Concat(Arms(figure))) part.Paint(side, colors.Ink);
    }

    /// <summary>Again what of the arms reaches over head and clothes.</summary>
    public void PaintHands(Easel figure)
    {
        if (pose.RightArm.InFrontFrom is not null) Hand(pose.RightArm).Paint(figure, colors.Ink);
        if (pose.LeftArm.InFrontFrom is not null) Hand(pose.LeftArm).Paint(figure.Mirrored(), colors.Ink);
    }

    private IEnumerable<(Part Part, Easel Side)> Legs(Easel figure) => species.Walks
        ? [(Leg(pose.RightFoot), figure), (Leg(pose.LeftFoot with { X = -pose.LeftFoot.X }), figure.Mirrored())]
        : [];

    private IEnumerable<(Part Part, Easel Side)> Arms(Easel figure)
        => [(Arm(pose.RightArm), figure), (Arm(pose.LeftArm), figure.Mirrored())];

    private Part Leg(Spot foot)
    {
        var look = species.Leg(colors);
        var hip = new Spot(28, -look.HipHeight);
        var sole = new Ellipse(foot.X + 4, foot.Y + 2, 25, 13);
        return new(new Stroke(look.Root, look.End - 4, hip, foot).Melt(sole, 8), look.Color)
        {
            Marks = [(Ellipse.Circle(foot.X + 3, foot.Y + 6, 26), look.EndColor)],
            Seam = new Seam(hip, look.Root + 5, look.Root + 19),
            Depth = 7,
        };
    }

    private Part Arm(Arm arm)
    {
        var look = species.Arm(colors);
        var (elbow, hand) = (Shoulder + arm.Elbow, Shoulder + arm.Hand);
        return new(Stroke.Tapered(look.Root, look.End, Shoulder, elbow, hand), look.Color)
        {
            Marks = [(Ellipse.Circle(hand.X, hand.Y, look.EndLength), look.EndColor)],
            Seam = new Seam(Shoulder, look.Root + 7, (look.Root * 1.7) + 8),
            Depth = 8,
        };
    }

    private Part Hand(Arm arm) => Arm(arm) with { Seam = null, Hidden = Ellipse.Circle(Shoulder.X, Shoulder.Y, arm.InFrontFrom ?? 0) };
}
