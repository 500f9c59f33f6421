namespace Masko.Client.Rules.Generating;

/// <summary>Logos need the Pro plan or higher; that a workspace has none is known from a refusal.</summary>
internal static class LogoRule
{
    public static IEnumerable<RuleFinding> Plan(GenerateBody body, GenerationRuleContext context)
    {
        if (context.Type() == GenerationType.Logo && context.Session.Knowledge.Logos.IsRefused(context.CollectionId))
        {
            yield return RuleFinding.Refusal(
                RuleIds.LogoPlan, "type", "logo", "and the service has refused one in this collection within the last 10 minutes",
                "Logos need the Pro plan or higher. If the plan has changed since, switch the rule off, or wait.");
        }
    }
}
