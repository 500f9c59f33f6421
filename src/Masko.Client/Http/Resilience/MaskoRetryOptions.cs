namespace Masko.Client;

/// <summary>
/// When a request is sent again. Reads and deletes are, after a broken connection, a time-out of the attempt, 408 and 5xx. Everything is after a 429, or when it
/// provably never left. Nothing else ever is: what may cost credits or make something twice ends as <see cref="OutcomeUnknownException"/>.
/// </summary>
public sealed class MaskoRetryOptions
{
    internal const int MostRetries = 20;

    internal static readonly TimeSpan LongestDelay = TimeSpan.FromHours(1);

    /// <summary>
    /// How often a request is sent again: 0 to 20, where 0 switches it off, after a 429 too. A 429 is not counted; what bounds those is the call's time-out.
    /// Default: 3.
    /// </summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>
    /// The wait before the first retry, more than zero and at most one hour. It doubles each time, and half of it is random. Default: 1 second.
    /// </summary>
    public TimeSpan Delay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait, from <see cref="Delay"/> to one hour; an advised <c>Retry-After</c> may be longer. Default: 30 seconds.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(30);
}
