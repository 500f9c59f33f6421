using Masko.Client.Http;

namespace Masko.Client;

/// <summary>What the options must be. The ASP.NET Core package compiles this file too, so that no package sees into another.</summary>
internal static class WebhookOptionRules
{
    public const string MaskosSecrets = "Masko shows a webhook's secret once, in the answer that registers it: it begins with whsec_.";

    private static readonly TimeSpan LongestTolerance = TimeSpan.FromDays(30);

    /// <summary>What is wrong, in a message that never holds a secret; null when all is well.</summary>
    /// <param name="options">The options.</param>
    /// <param name="place">What stands before an option's name: a class and a dot, or a section of the configuration and a colon.</param>
    /// <param name="advice">What to know of the secrets.</param>
    public static string? Problem(WebhookVerifierOptions options, string place, string advice = MaskosSecrets) =>
        SecretsProblem(options.Secrets, $"{place}{nameof(options.Secrets)}", advice)
        ?? (IsTolerance(options.Tolerance) ? null
            : $"{place}{nameof(options.Tolerance)} is {options.Tolerance:c}; it is more than zero and at most {LongestTolerance.Days} days, or infinite "
            + "(Timeout.InfiniteTimeSpan) to look at no timestamp.")
        ?? (options.Time is null ? $"{place}{nameof(options.Time)} is null; it is a TimeProvider, such as TimeProvider.System." : null);

    /// <summary>What to know of the secrets of a service that does not say more.</summary>
    public static string AdviceFor(string service) => $"{service} shows it where the webhook is set up.";

    /// <summary>What is wrong with the name of a header that is an option; null when all is well.</summary>
    /// <param name="header">The name.</param>
    /// <param name="place">As above.</param>
    public static string? HeaderProblem(string? header, string place) =>
        HeaderNames.IsName(header) ? null : $"{place}SignatureHeader is {ShownValue.Quoted(header ?? "")}; it is {HeaderNames.Form}.";

    private static bool IsTolerance(TimeSpan value) =>
        value == Timeout.InfiniteTimeSpan || (value > TimeSpan.Zero && value <= LongestTolerance);

    private static string? SecretsProblem(IReadOnlyList<string>? secrets, string name, string advice) =>
        secrets is null or { Count: 0 }
            ? $"{name} has no secret. {advice}"
            : secrets.Select((secret, index) => SecretProblem(secret, $"{name}, entry {index + 1} of {secrets.Count},"))
                .FirstOrDefault(problem => problem is not null);

    private static string? SecretProblem(string? secret, string name)
    {
        if (string.IsNullOrEmpty(secret))
        {
            return $"{name} is empty. It is the webhook's secret, whole.";
        }

        var position = secret.AsSpan().IndexOfAnyExceptInRange('!', '~');
        return position < 0 ? null
            : $"{name} has a space, a line break or another character that no secret has, at position {position} of {secret.Length}. "
            + "Was it read from a file with its line end?";
    }
}
