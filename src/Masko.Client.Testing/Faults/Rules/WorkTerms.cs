namespace Masko.Client.Testing.Faults;

/// <summary>Which jobs, or items, a rule is for.</summary>
/// <typeparam name="TWork">What a condition sees of them.</typeparam>
internal abstract record WorkTerms<TWork> : FaultTerms
{
    /// <summary>The user's condition.</summary>
    public Func<TWork, bool>? Where { get; init; }

    public abstract bool Meet(TWork work);
}
