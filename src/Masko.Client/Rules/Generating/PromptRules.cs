namespace Masko.Client.Rules.Generating;

/// <summary>What the service draws by must be said. (What a logo is drawn by is documented nowhere.)</summary>
internal static class PromptRules
{
    public static IEnumerable<RuleFinding> Empty(GenerateBody body, GenerationRuleContext context)
    {
        var isAnimation = context.IsAnimation();
        var isFromWords = isAnimation && context.IsBlank(WireFields.Source) && context.IsBlank(WireFields.End);
        if ((isFromWords || context.Type() == GenerationType.Image) && context.IsBlank("image_prompt"))
        {
            yield return RuleFinding.Refusal(
                RuleIds.EmptyPrompt, "image_prompt", context.Text("image_prompt"), isFromWords ? "and so is source_image_asset_id" : "and nothing says what to draw",
                isFromWords ? "Give the pose to start from in words, or the full image to animate." : "Describe the pose, for example 'waving hello with a friendly smile'.");
        }

        if (isAnimation && context.IsBlank("animation_prompt"))
        {
            yield return RuleFinding.Refusal(
                RuleIds.EmptyPrompt, "animation_prompt", context.Text("animation_prompt"), "and nothing says how to move",
                "Describe the motion, for example 'waving hello smoothly'.");
        }
    }

    public static IEnumerable<RuleFinding> Edit(GenerateBody body, GenerationRuleContext context)
    {
        if (context.Type() != GenerationType.Edit)
        {
            yield break;
        }

        if (context.IsBlank("edit_instructions"))
        {
            yield return RuleFinding.Refusal(
                RuleIds.EditParts, "edit_instructions", context.Text("edit_instructions"), "and nothing says what to change",
                "Describe the change, for example 'add a party hat'.");
        }

        if (context.IsBlank(WireFields.Source))
        {
            yield return RuleFinding.Refusal(
                RuleIds.EditParts, WireFields.Source, context.Text(WireFields.Source), "and an edit needs an image to change",
                "Use AssetIds.Image of the item.");
        }
    }
}
