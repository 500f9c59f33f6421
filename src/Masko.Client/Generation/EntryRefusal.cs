namespace Masko.Client;

/// <summary>
/// Tells whether the error of a batch entry without a job says plainly that nothing was started. As of a whole request, where a 4xx is a plain no and a 5xx is
/// not, an error of the service itself hides what was done; so does one whose words are not known.
/// </summary>
internal static class EntryRefusal
{
    private static readonly string[] Codes =
    [
        "bad_request", "invalid", "validation", "missing", "required", "unsupported", "unprocessable", "too_large", "unauthorized", "forbidden", "not_found",
        "credits", "balance", "payment", "policy", "moderation", "safety", "nsfw", "rate_limit", "too_many", "quota", "conflict", "archived",
    ];

    private static readonly string[] Words =
    [
        "insufficient", "content policy", "policy violation", "moderation", "invalid", "not found", "not allowed", "forbidden", "unauthorized", "required",
        "unsupported", "rate limit", "too many",
    ];

    public static bool IsPlainNo(JobError error) => error switch
    {
        { Code: { } code } when int.TryParse(code, out var status) => status is >= 400 and < 500 and not 408,
        { Code: { } code } => Has(code, Codes),
        { Message: { } message } => Has(message, Words),
        _ => false,
    };

    private static bool Has(string text, string[] words) => words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
