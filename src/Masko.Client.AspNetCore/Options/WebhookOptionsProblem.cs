using System.Diagnostics.CodeAnalysis;

namespace Masko.Client.AspNetCore;

/// <summary>What is wrong with an endpoint's options, under the name by which their writer knows them.</summary>
internal static class WebhookOptionsProblem
{
    private const int LargestBody = 32 * 1024 * 1024;

    private static readonly TimeSpan LongestTimeout = TimeSpan.FromHours(1);

    /// <returns>A message that never holds a secret; null when all is well.</returns>
    public static string? In<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions, TEvent>(
        WebhookKind<TOptions, TEvent> kind, TOptions options, string? name = null)
        where TOptions : WebhookVerifierOptions, IWebhookEndpointOptions
        where TEvent : class
    {
        var place = options.Section ?? (string.IsNullOrEmpty(name) ? $"{typeof(TOptions).Name}." : $"{typeof(TOptions).Name} '{name}': ");
        return WebhookOptionRules.Problem(options, place, kind.Advice)
            ?? (kind.Header is { } header ? WebhookOptionRules.HeaderProblem(header.Get(options), place) : null)
            ?? (options.BodyLimit is >= 1 and <= LargestBody ? null
                : $"{place}{nameof(options.BodyLimit)} is {options.BodyLimit}; it is a number of bytes from 1 to {LargestBody}.")
            ?? (IsTimeout(options.BodyTimeout) ? null
                : $"{place}{nameof(options.BodyTimeout)} is {options.BodyTimeout:c}; it is more than zero and at most {LongestTimeout:c}, or infinite "
                + "(Timeout.InfiniteTimeSpan).");
    }

    private static bool IsTimeout(TimeSpan value) => value == Timeout.InfiniteTimeSpan || (value > TimeSpan.Zero && value <= LongestTimeout);
}
