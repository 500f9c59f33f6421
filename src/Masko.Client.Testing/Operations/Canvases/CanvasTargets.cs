using Masko.Client.Testing.Wire;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Operations;

/// <summary>What a generate-all is asked to make. Only animations is documented, and it is what is made when nothing is said.</summary>
internal static class CanvasTargets
{
    public static CanvasPlan Plan(Canvas canvas, PriceTable prices, BodyReader body)
    {
        var seconds = body.OptionalNumber("duration");
        if (seconds is not (null or (> 0 and <= CanvasEdge.LongestSeconds)))
        {
            throw body.Bad("duration", $"must be more than 0 and at most {CanvasEdge.LongestSeconds} seconds.");
        }

        var planner = new CanvasPlanner(canvas, prices, body.OptionalFlag("skip_completed") ?? true, seconds);
        switch (body.OptionalText("targets"))
        {
            case null or "animations":
                planner.AddAnimations();
                break;
            case "images":
                planner.AddImages();
                break;
            case "all":
                planner.AddImages();
                planner.AddAnimations();
                break;
            case var targets:
                throw body.Bad("targets", $"'{targets}' is none of animations, images, all.");
        }

        return planner.Plan;
    }
}
