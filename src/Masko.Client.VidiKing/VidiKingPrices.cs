namespace Masko.Client;

/// <summary>
/// What pictures cost at VidiKing. Generations and templates are counted in dollars, edits in credits. The money is held when a job is accepted, and given back for
/// what does not come about. Budgets and estimates go by it; what is charged is the service's decision.
/// </summary>
public record VidiKingPrices
{
    /// <summary>A generated picture without the fee, in dollars. Zero or more. Default: 0.04.</summary>
    public decimal Image { get; init => field = NotNegative(value, nameof(Image)); } = 0.04m;

    /// <summary>The infrastructure fee of a generation, in dollars. Zero or more. Default: 0.10.</summary>
    public decimal Fee { get; init => field = NotNegative(value, nameof(Fee)); } = 0.10m;

    /// <summary>Whether the fee is one for the job, and not for each picture; the service does not say. Default: false, the dearer reading.</summary>
    public bool IsFeePerJob { get; init; }

    /// <summary>A changed picture, in credits. Zero or more. Default: 1.</summary>
    public decimal Edit { get; init => field = NotNegative(value, nameof(Edit)); } = 1;

    /// <summary>A picture from a template, in dollars; its price is not stated. Zero or more. Default: null, as a generated picture with its fee.</summary>
    public decimal? Template { get; init => field = value is { } set ? NotNegative(set, nameof(Template)) : null; }

    /// <summary>
    /// Whether an edit costs what its job says in <c>credits_used</c>, which does not agree with the documented price in the documented answer. Default: false,
    /// it costs <see cref="Edit"/>.
    /// </summary>
    public bool TrustsCreditsUsed { get; init; }

    /// <summary>What a picture costs at most, alone in its job: in credits for an edit, otherwise in dollars.</summary>
    /// <param name="operation">What is done.</param>
    /// <param name="item">With what.</param>
    public virtual decimal Of(VidiKingOperation operation, VidiKingItem item) => Without(operation) + FeeOf(operation);

    /// <summary>What it costs without its share of a fee.</summary>
    internal decimal Without(VidiKingOperation operation) =>
        operation == VidiKingOperation.Edit ? Edit : operation == VidiKingOperation.Template ? Template ?? Image : Image;

    internal decimal FeeOf(VidiKingOperation operation) =>
        operation == VidiKingOperation.Edit || (operation == VidiKingOperation.Template && Template is not null) ? 0 : Fee;

    private static decimal NotNegative(decimal value, string name) =>
        value >= 0 ? value : throw new ArgumentOutOfRangeException(name, value, $"VidiKingPrices.{name} is zero or more.");
}
