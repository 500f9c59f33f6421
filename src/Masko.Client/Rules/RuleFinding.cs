using Masko.Client.Http;

namespace Masko.Client;

/// <summary>What a rule found in a request: the field, the value, the reason, and the way out.</summary>
/// <param name="RuleId">The rule, for example <c>MASKO-R007</c>; <c>docs/diagnostics.md</c> lists them, <see cref="RuleIds"/> names them.</param>
/// <param name="Message">The whole of it as a sentence for people.</param>
public sealed record RuleFinding(string RuleId, string Message) : ItemProblem(RuleId, Message)
{
    private const int MostOfValue = 100;

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

    /// <summary>The item of a run that it is about; null for a single call.</summary>
    public string? ItemName { get; init; }

    /// <summary>What stops a request, with its sentence made of its parts: <c>`field` is 'value', reason. Way out. (rule id)</c></summary>
    /// <param name="ruleId">The rule.</param>
    /// <param name="field">The field as it goes over the wire.</param>
    /// <param name="value">The value seen; null when there was none.</param>
    /// <param name="reason">What is wrong with it, to follow "`field` is 'value', ".</param>
    /// <param name="wayOut">What to do instead: a sentence.</param>
    public static RuleFinding Refusal(string ruleId, string field, string? value, string reason, string wayOut) =>
        Of(ruleId, field, value, reason, wayOut, isWarning: false);

    /// <summary>What stops nothing, with its sentence made of its parts.</summary>
    /// <inheritdoc cref="Refusal"/>
    public static RuleFinding Warning(string ruleId, string field, string? value, string reason, string wayOut) =>
        Of(ruleId, field, value, reason, wayOut, isWarning: true);

    /// <inheritdoc />
    public override string ToString() => Message;

    private static RuleFinding Of(string ruleId, string field, string? value, string reason, string wayOut, bool isWarning)
    {
        var seen = value is null ? "missing" : ServerText.Line(value, null, MostOfValue) is { } line ? $"'{line}'" : "blank";
        return new(ruleId, $"`{field}` is {seen}, {reason}. {wayOut} (rule {ruleId})")
        {
            Field = field, Value = value, Reason = reason, WayOut = wayOut, IsWarning = isWarning,
        };
    }
}
