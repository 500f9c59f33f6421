using Masko.Client.Rules.Generating;

namespace Masko.Client.Rules;

/// <summary>The rules that apply, as copied from the options.</summary>
internal sealed class RuleSet
{
    private readonly HashSet<string> off;
    private readonly IReadOnlyList<GenerationRule> added;
    private readonly IProgress<RuleFinding>? warnings;

    public RuleSet(MaskoRuleOptions options)
        : this([.. options.Off], [.. options.Added], options.Warnings, options.MaxLookups ?? MaskoRuleOptions.DefaultMaxLookups)
    {
    }

    private RuleSet(IReadOnlyList<string> off, IReadOnlyList<GenerationRule> added, IProgress<RuleFinding>? warnings, int maxLookups)
    {
        this.off = new(off, StringComparer.OrdinalIgnoreCase);
        this.added = added;
        this.warnings = warnings;
        MaxLookups = maxLookups;
        Generation = [.. BuiltInRules.All.Where(rule => added.All(own => own.Id != rule.Id)).Concat(added).Where(rule => IsOn(rule.Id))];
    }

    /// <summary>What looks at a generation.</summary>
    public IReadOnlyList<GenerationRule> Generation { get; }

    public int MaxLookups { get; }

    public bool IsOn(string id) => !off.Contains(id);

    /// <summary>These, and what a run says beside them.</summary>
    public RuleSet With(MaskoRuleOptions? run) => run is null
        ? this
        : new([.. off, .. run.Off], [.. added.Where(rule => run.Added.All(own => own.Id != rule.Id)), .. run.Added], run.Warnings ?? warnings, run.MaxLookups ?? MaxLookups);

    public void Warn(RuleFinding warning)
    {
        try
        {
            warnings?.Report(warning);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // A display that breaks must not cost anybody an item.
        }
    }

    /// <summary>Tells the warnings among the findings.</summary>
    /// <returns>The others.</returns>
    public IReadOnlyList<ItemProblem> Sort(IEnumerable<RuleFinding> findings)
    {
        List<ItemProblem>? broken = null;
        foreach (var finding in findings.Where(finding => IsOn(finding.RuleId)))
        {
            if (finding.IsWarning)
            {
                Warn(finding);
            }
            else
            {
                (broken ??= []).Add(finding);
            }
        }

        return broken ?? (IReadOnlyList<ItemProblem>)[];
    }
}
