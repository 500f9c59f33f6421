namespace Masko.Client;

/// <summary>What a rule found in a request: the field, the value, the reason, and the way out.</summary>
/// <param name="RuleId">The rule, for example <c>MASKO-R007</c>; <c>docs/diagnostics.md</c> lists them.</param>
/// <param name="Message">The whole of it as a sentence for people.</param>
public sealed record RuleFinding(string RuleId, string Message) : ItemProblem(RuleId, Message)
{
    /// <summary>The field as it goes over the wire, for example <c>source_image_asset_id</c>.</summary>
    public required string Field { get; init; }

    /// <summary>The value seen; null when there was none.</summary>
    public string? Value { get; init; }

    /// <summary>What is wrong with it.</summary>
    public required string Reason { get; init; }

    /// <summary>What to do instead.</summary>
    public required string WayOut { get; init; }

    /// <summary>Whether it stops nothing: the service may decide otherwise, or it is advice.</summary>
    public bool IsWarning { get; init; }

    /// <inheritdoc />
    public override string ToString() => Message;
}
