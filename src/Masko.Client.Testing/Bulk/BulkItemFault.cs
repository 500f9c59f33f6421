using Masko.Client.Testing.Faults;
using Masko.Client.Testing.Jobs;

namespace Masko.Client.Testing;

/// <summary>
/// Some of the items to come, and how they go wrong. Conditions narrow them down, each in a copy; the method that says what goes wrong adds the rule
/// to the script.
/// </summary>
public sealed class BulkItemFault : WorkFault<BulkItemFault, BulkItem>
{
    internal BulkItemFault(Action<FaultRule> add, WorkTerms<BulkItem> terms)
        : base(add, terms)
    {
    }

    /// <summary>Those with a text in what their picture goes by: the prompt, of an edit the source, of a template the merge fields.</summary>
    /// <param name="text">The text.</param>
    public BulkItemFault WithWords(string text)
    {
        FaultChecks.NotBlank(text, nameof(text));
        return With(terms => ((BulkTerms<BulkItem>)terms).And($" with \"{text}\"", item => item.Words.Contains(text, StringComparison.Ordinal)));
    }

    /// <summary>They fail at the end of their job, and are not charged.</summary>
    /// <param name="code">Why, for machines; VidiKing does not show it. Default: <c>generation_failed</c>.</param>
    /// <param name="message">Why, in words.</param>
    /// <param name="times">How often; null (<see cref="ServerFaults.Always"/>) for ever. Default: 1.</param>
    public FaultRule Fails(string code = "generation_failed", string message = "The generation failed.", int? times = 1)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        ArgumentNullException.ThrowIfNull(message);
        return Add($"fails with {code}", times, new JobVerdict(code, message));
    }

    /// <summary>They end in a state of your own, without a picture and without an error, and are not charged.</summary>
    /// <param name="status">The state.</param>
    /// <param name="times">How often; null (<see cref="ServerFaults.Always"/>) for ever. Default: 1.</param>
    public FaultRule GoesTo(string status, int? times = 1)
    {
        ArgumentException.ThrowIfNullOrEmpty(status);
        return Add($"goes to '{status}'", times, new JobVerdict(OddStatus: status));
    }

    private protected override BulkItemFault With(Action<FaultRule> add, WorkTerms<BulkItem> terms) => new(add, terms);
}
