namespace Masko.Client.Rules.Generating;

/// <summary>A transition goes from one pose to another, and ends there.</summary>
internal static class TransitionRules
{
    public static IEnumerable<RuleFinding> EndWithoutSource(GenerateBody body, GenerationRuleContext context)
    {
        if (!context.IsBlank(WireFields.End) && context.IsBlank(WireFields.Source) && context.IsAnimation())
        {
            yield return RuleFinding.Refusal(
                RuleIds.EndWithoutSource, WireFields.End, context.Text(WireFields.End), "but source_image_asset_id is missing, and a transition goes from one pose to another",
                "Give the image to start from, or leave the end image out.");
        }
        else if (body is TransitionBody && context.IsBlank(WireFields.End))
        {
            yield return RuleFinding.Refusal(
                RuleIds.EndWithoutSource, WireFields.End, context.Text(WireFields.End), "and a transition goes from one pose to another",
                "Give the image to end at, or make it an animation of an image: GenerateBody.AnimationOf.");
        }
    }

    public static IEnumerable<RuleFinding> Loop(GenerateBody body, GenerationRuleContext context)
    {
        if (context.IsAnimation() && !context.IsBlank(WireFields.End) && context.IsTrue("loop"))
        {
            yield return RuleFinding.Refusal(
                RuleIds.LoopingTransition, "loop", "true", "and a transition does not end where it began", "Leave loop out, or leave the end image out.");
        }
    }
}
