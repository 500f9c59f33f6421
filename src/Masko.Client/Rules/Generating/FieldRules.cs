namespace Masko.Client.Rules.Generating;

/// <summary>Fields that came by <see cref="MaskoModel.AdditionalProperties"/> and do not go with their body.</summary>
internal static class FieldRules
{
    private static readonly string[] ForAnimations = ["animation_prompt", WireFields.End, "auto_reverse", "duration", "loop", "sizes"];

    public static IEnumerable<RuleFinding> Misplaced(GenerateBody body, GenerationRuleContext context)
    {
        if (body.AdditionalProperties is not { Count: > 0 } added)
        {
            yield break;
        }

        foreach (var (field, value) in added)
        {
            if (context.Json.EnumerateObject().Count(member => member.NameEquals(field)) > 1)
            {
                yield return RuleFinding.Warning(
                    RuleIds.MisplacedField, field, value.ToString(), "and the body has the field already", "Which one counts is the service's choice: set the property instead.");
            }
            else if (!Goes(field, context))
            {
                yield return RuleFinding.Warning(
                    RuleIds.MisplacedField, field, value.ToString(), $"which does not go with {Kind(context)}", "The service may refuse it: take the kind of GenerateBody that has the field.");
            }
        }
    }

    private static bool Goes(string field, GenerationRuleContext context)
    {
        var isAnimation = context.IsAnimation();
        return field switch
        {
            "auto_reverse" => !context.IsBlank(WireFields.End),
            "edit_instructions" => context.Type() == GenerationType.Edit,
            WireFields.Source => isAnimation || context.Type() == GenerationType.Edit,
            _ => isAnimation || !ForAnimations.Contains(field),
        };
    }

    private static string Kind(GenerationRuleContext context) => context.IsAnimation() ? "an animation of this kind" : $"type '{context.Type()}'";
}
