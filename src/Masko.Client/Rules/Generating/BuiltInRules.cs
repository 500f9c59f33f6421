namespace Masko.Client.Rules.Generating;

/// <summary>Every rule that looks at a generation. Those that may have to ask come last of their level.</summary>
internal static class BuiltInRules
{
    public static IReadOnlyList<GenerationRule> All { get; } =
    [
        new(RuleIds.ItemName, ItemRules.Name),
        new(RuleIds.EmptyPrompt, PromptRules.Empty),
        new(RuleIds.EditParts, PromptRules.Edit),
        new(RuleIds.AddressForId, SourceRules.Address),
        new(RuleIds.EndWithoutSource, TransitionRules.EndWithoutSource),
        new(RuleIds.LoopingTransition, TransitionRules.Loop),
        new(RuleIds.ItemId, ItemRules.Id),
        new(RuleIds.Duration, MeasureRules.Duration),
        new(RuleIds.Sizes, MeasureRules.Sizes),
        new(RuleIds.LogoPlan, LogoRule.Plan),
        new(RuleIds.TransparentSource, SourceRules.TransparentAsync),
        new(RuleIds.UnusualDuration, MeasureRules.UnusualDuration),
        new(RuleIds.UnusualSize, MeasureRules.UnusualSizes),
        new(RuleIds.DuplicateName, ItemRules.DuplicateName),
        new(RuleIds.MisplacedField, FieldRules.Misplaced),
        new(RuleIds.NoImage, SourceRules.NoImageAsync),
        new(RuleIds.FailedLookup, SourceRules.FailedLookup),
        new(RuleIds.OtherCollection, SourceRules.OtherCollection),
        new(RuleIds.UnfinishedSource, SourceRules.Unfinished),
        new(RuleIds.UnknownItem, ItemRules.UnknownAsync),
    ];
}
