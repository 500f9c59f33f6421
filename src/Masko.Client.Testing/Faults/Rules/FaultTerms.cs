using System.Globalization;

namespace Masko.Client.Testing.Faults;

/// <summary>The conditions that every rule can have.</summary>
internal abstract record FaultTerms
{
    /// <summary>The name given to the rule.</summary>
    public string? Name { get; init; }

    /// <summary>How many that match are let through first.</summary>
    public int Skip { get; init; }

    /// <summary>The share of those that match, above 0 up to 1.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>What is picked, in words.</summary>
    protected abstract string Subject { get; }

    public sealed override string ToString() => Subject
        + (Skip > 0 ? $", after the first {Skip.ToString(CultureInfo.InvariantCulture)}" : "")
        + (Probability < 1 ? $", with probability {Probability.ToString(CultureInfo.InvariantCulture)}" : "");
}
