using Masko.Client;

namespace MascotKit.Kit;

/// <summary>What is generated, and what of what.</summary>
internal static class KitPlan
{
    public const string Portrait = "portrait";
    public const string Pose = "pose";
    public const string Animation = "animation";
    public const string Transition = "transition";

    public const string AndBack = " and back";

    private const string AsPortrait = ", portrait";
    private const string Animated = ", animated";

    private static readonly TimeSpan Four = TimeSpan.FromSeconds(4);

    /// <summary>The first picture of a mascot that exists in words alone; it becomes its reference.</summary>
    public static GenerationPlan OfPortrait(string name)
    {
        var plan = new GenerationPlan();
        plan.Add(GenerateBody.Image(name + AsPortrait, "standing upright, facing the viewer, arms at its sides, friendly smile") with { Tag = Portrait });
        return plan;
    }

    /// <summary>The poses; the first two come alive, and one turns into the other and back.</summary>
    public static GenerationPlan OfPoses(IEnumerable<string> ideas)
    {
        var plan = new GenerationPlan();
        List<GenerationStep> poses = [.. GenerateBody.Images(ideas).Select(body => plan.Add(body with { Tag = Pose }))];
        if (poses is [var first, var second, ..])
        {
            plan.Add(first, image => Animate(first, image));
            plan.Add(second, image => Animate(second, image));
            plan.Add(first, second, (from, to) => GenerateBody.Transition(
                from.Assets.RequireImage(), to.Assets.RequireImage(), $"{first.Name} to {second.Name}", "moves smoothly from one pose into the other", Four) with
            {
                AutoReverse = true, Tag = Transition,
            });
        }

        return plan;
    }

    /// <summary>What something was made as, by the names given here.</summary>
    public static string TagOf(string name, bool isClip) => isClip
        ? name.EndsWith(Animated, StringComparison.Ordinal) ? Animation : Transition
        : name.EndsWith(AsPortrait, StringComparison.Ordinal) ? Portrait : Pose;

    /// <summary>What an order would cost: names are not known yet, and prices do not depend on them.</summary>
    public static CreditEstimate Estimate(this IMaskoClient masko, KitOrder order)
    {
        var poses = OfPoses(Enumerable.Range(1, order.Poses).Select(static number => $"Pose {number}"));
        if (order.Images.Count == 0)
        {
            poses.Add(GenerateBody.Image("Portrait", "portrait"));
        }

        return masko.Estimate(poses);
    }

    private static AnimationOfBody Animate(GenerationStep pose, Job image) => GenerateBody.AnimationOf(
        image.Assets.RequireImage(), pose.Name + Animated, $"{pose.Name}, a smooth and lively loop", Four) with
    {
        Loop = true, Tag = Animation,
    };
}
