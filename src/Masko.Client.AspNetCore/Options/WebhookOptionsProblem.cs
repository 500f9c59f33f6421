namespace Masko.Client.AspNetCore;

/// <summary>What is wrong with an endpoint's options, under the name by which their writer knows them.</summary>
internal static class WebhookOptionsProblem
{
    private const int LargestBody = 32 * 1024 * 1024;

    private static readonly TimeSpan LongestTimeout = TimeSpan.FromHours(1);

    /// <returns>A message that never holds a secret; null when all is well.</returns>
    public static string? In(MaskoWebhookOptions options, string? name = null)
    {
        var place = options.Section
            ?? (string.IsNullOrEmpty(name) ? $"{nameof(MaskoWebhookOptions)}." : $"{nameof(MaskoWebhookOptions)} '{name}': ");
        return WebhookOptionRules.Problem(options, place)
            ?? (options.BodyLimit is >= 1 and <= LargestBody ? null
                : $"{place}{nameof(options.BodyLimit)} is {options.BodyLimit}; it is a number of bytes from 1 to {LargestBody}.")
            ?? (IsTimeout(options.BodyTimeout) ? null
                : $"{place}{nameof(options.BodyTimeout)} is {options.BodyTimeout:c}; it is more than zero and at most {LongestTimeout:c}, or infinite "
                + "(Timeout.InfiniteTimeSpan).");
    }

    private static bool IsTimeout(TimeSpan value) => value == Timeout.InfiniteTimeSpan || (value > TimeSpan.Zero && value <= LongestTimeout);
}
