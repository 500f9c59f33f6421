namespace Masko.Client.Testing.Faults;

/// <summary>Which jobs, or items, of a bulk service a rule is for.</summary>
/// <param name="Noun">What they are called.</param>
internal sealed record BulkTerms<TWork>(string Noun) : WorkTerms<TWork>
{
    private IReadOnlyList<(string Words, Func<TWork, bool> Meets)> Conditions { get; init; } = [];

    protected override string Subject => Noun + string.Concat(Conditions.Select(each => each.Words)) + (Where is null ? "" : " under a condition");

    public BulkTerms<TWork> And(string words, Func<TWork, bool> meets) => this with { Conditions = [.. Conditions, (words, meets)] };

    public override bool Meet(TWork work) => Conditions.All(each => each.Meets(work)) && Where?.Invoke(work) != false;
}
