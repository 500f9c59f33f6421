namespace Masko.Client.Bulk;

/// <summary>Which failed items are worth another try: all, but those for which a service's words say that the next try comes to the same end.</summary>
/// <param name="finalCodes">Parts of codes that are final.</param>
/// <param name="finalWords">Parts of sentences that are final where there is no code.</param>
internal sealed class RetryRules(string[] finalCodes, string[] finalWords)
{
    public bool MayPass(ItemProblem problem) =>
        problem.Error is not MaskoException { CanRetry: false }
        && !Has(problem.Code, finalCodes)
        && !(problem.Code is null && Has(problem.ServiceError is { } said ? said.Message : problem.Message, finalWords));

    private static bool Has(string? text, string[] words) =>
        text is not null && words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
