using System.Globalization;

namespace Masko.Client;

/// <summary>What generations would cost. <b>It is an estimate</b>: the service says what is charged, and gives back what fails.</summary>
public sealed record CreditEstimate
{
    /// <summary>All of it, in credits.</summary>
    public decimal Credits { get; init; }

    /// <summary>How many generations it is for.</summary>
    public int Count { get; init; }

    /// <summary>The same by kind, the dearest first.</summary>
    public IReadOnlyList<CreditEstimateLine> Lines { get; init; } = [];

    /// <inheritdoc />
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"about {Credits:0.##} credits for {Count} generations{(Lines.Count == 0 ? "" : ": ")}{string.Join(", ", Lines)}");
}

/// <summary>What the generations of one kind would cost.</summary>
public sealed record CreditEstimateLine
{
    /// <summary>The kind: image, animation, animation of an image, transition, edit, logo, regenerate.</summary>
    public string Kind { get; init; } = "";

    /// <summary>How many there are.</summary>
    public int Count { get; init; }

    /// <summary>What they cost together, in credits.</summary>
    public decimal Credits { get; init; }

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} x {Kind} ({Credits:0.##})");
}
