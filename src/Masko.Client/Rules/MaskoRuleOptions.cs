namespace Masko.Client;

/// <summary>Which rules look at requests before they are sent, and who hears their warnings.</summary>
/// <example>
/// <code>
/// var options = new MaskoClientOptions();
/// options.Rules.Off.Add(RuleIds.DuplicateName);
/// options.Rules.Added.Add(new GenerationRule("ACME-1", (body, _) => Acme.Check(body)));
/// options.Rules.Warnings = new Progress&lt;RuleFinding&gt;(warning => log.LogWarning("{Warning}", warning));
/// </code>
/// </example>
public sealed class MaskoRuleOptions
{
    internal const int DefaultMaxLookups = 20;

    private const int MostLookups = 1000;

    /// <summary>The ids of rules that are switched off, for example <see cref="RuleIds.DuplicateName"/>. Default: none.</summary>
    public ISet<string> Off { get; init; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Rules of yours, which look at each generation after the others. One with the id of another takes its place. Default: none.</summary>
    public IList<GenerationRule> Added { get; init; } = [];

    /// <summary>
    /// Hears what stops nothing: what the service may decide otherwise, and advice. Called one after another in a run, from any thread; what it throws is let go.
    /// Default: null, nobody; on <see cref="GenerationRunOptions.Rules"/> the client's.
    /// </summary>
    public IProgress<RuleFinding>? Warnings { get; set; }

    /// <summary>
    /// How many requests a run, or a single call, may spend to find out what nobody has said yet: what kind of asset a source is, and whether an item is there.
    /// An asset is asked for once and remembered; none is when an answer named its kind. Beyond that nothing is refused for it.
    /// 0 to 1,000. Default: null, 20; on <see cref="GenerationRunOptions.Rules"/> the client's.
    /// </summary>
    public int? MaxLookups
    {
        get;
        set => field = value is null or (>= 0 and <= MostLookups)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(MaxLookups), value, "MaskoRuleOptions.MaxLookups is 0 to 1,000, or null.");
    }
}
