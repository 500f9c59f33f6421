namespace Masko.Client.Bulk;

/// <summary>Which failed items are worth another try.</summary>
internal static class RetryRules
{
    private static readonly string[] FinalCodes =
    [
        "policy", "moderation", "safety", "nsfw", "credits", "balance", "payment", "bad_request", "invalid", "validation", "not_found", "forbidden",
        "unauthorized", "unsupported",
    ];

    private static readonly string[] FinalWords = ["content policy", "policy violation", "moderation", "insufficient credits"];

    /// <summary>What a policy, the balance or the request itself refused comes to the same end each time.</summary>
    public static bool MayPass(ItemProblem problem) =>
        problem.Error is not MaskoException { CanRetry: false }
        && !Has(problem.Code, FinalCodes)
        && !(problem.Code is null && Has(problem.Message, FinalWords));

    private static bool Has(string? text, string[] words) =>
        text is not null && words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
