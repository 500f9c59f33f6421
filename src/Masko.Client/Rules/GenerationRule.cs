namespace Masko.Client;

/// <summary>A rule: an id, and a function that looks at a body before it is sent and tells what it found.</summary>
/// <remarks>A finding that is no warning stops the body. So does an exception: a rule that broke has not said yes.</remarks>
public sealed class GenerationRule
{
    private readonly Func<GenerateBody, GenerationRuleContext, CancellationToken, ValueTask<IReadOnlyList<RuleFinding>>> check;

    /// <summary>A rule that may have to ask somebody.</summary>
    /// <param name="id">Its id, for messages and for switching it off.</param>
    /// <param name="check">Looks at a body; several of a run one after another, of several runs at once.</param>
    public GenerationRule(string id, Func<GenerateBody, GenerationRuleContext, CancellationToken, ValueTask<IReadOnlyList<RuleFinding>>> check)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(check);
        Id = id;
        this.check = check;
    }

    /// <summary>A rule that sees all it needs.</summary>
    /// <param name="id">Its id, for messages and for switching it off.</param>
    /// <param name="check">Looks at a body; several of a run one after another, of several runs at once.</param>
    public GenerationRule(string id, Func<GenerateBody, GenerationRuleContext, IEnumerable<RuleFinding>> check)
        : this(id, (body, context, _) => new([.. check(body, context)]))
    {
        ArgumentNullException.ThrowIfNull(check);
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    internal async ValueTask<IReadOnlyList<RuleFinding>> CheckAsync(GenerateBody body, GenerationRuleContext context, CancellationToken cancellationToken)
    {
        try
        {
            return await check(body, context, cancellationToken).ConfigureAwait(false) ?? [];
        }
        catch (Exception failure) when (failure is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
        {
            return
            [
                new RuleFinding(Id, $"Rule {Id} broke on this body, which is why it is not sent: {failure.Message}")
                {
                    Field = "", Reason = failure.Message, WayOut = "Mend the rule, or switch it off: MaskoRuleOptions.Off.", Error = failure,
                },
            ];
        }
    }

    /// <inheritdoc />
    public override string ToString() => Id;
}
