using System.Text;
using Masko.Client.Testing.Wire;

namespace Masko.Client.Testing.Faults;

/// <summary>Which requests a rule is for.</summary>
internal sealed record RequestTerms : FaultTerms
{
    /// <summary>The operation; null for every one.</summary>
    public string? Operation { get; init; }

    /// <summary>Texts that must all stand in the body.</summary>
    public IReadOnlyList<string> BodyTexts { get; init; } = [];

    /// <summary>The user's condition.</summary>
    public Func<ServerRequest, bool>? Where { get; init; }

    /// <summary>A condition of what the rule does, not told in its name.</summary>
    public Func<Exchange, bool>? Also { get; init; }

    protected override string Subject => (Operation ?? "any operation")
        + string.Concat(BodyTexts.Select(text => $" with \"{text}\" in the body"))
        + (Where is null ? "" : " under a condition");

    public bool Meet(Exchange exchange) =>
        exchange.Request.Operation is { } operation
        && (Operation ?? operation) == operation
        && BodyTexts.All(text => exchange.Body.Span.IndexOf(Encoding.UTF8.GetBytes(text)) >= 0)
        && Also?.Invoke(exchange) != false
        && Where?.Invoke(exchange.Request) != false;
}
