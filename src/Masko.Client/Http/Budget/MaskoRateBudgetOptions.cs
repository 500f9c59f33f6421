namespace Masko.Client;

/// <summary>How many requests a key may make. Calls beyond it wait instead of failing.</summary>
public sealed class MaskoRateBudgetOptions
{
    internal const int MostPerMinute = 10_000_000;

    internal const int MostPerHour = 100_000_000;

    /// <summary>Requests in any minute: 1 to 10,000,000, or null for no limit of the minute. Default: 60, as the service's older documentation says.</summary>
    public int? PerMinute { get; set; } = 60;

    /// <summary>Requests in any hour: 1 to 100,000,000, or null for no limit of the hour. Default: 1,000, as the service's older documentation says.</summary>
    public int? PerHour { get; set; } = 1000;
}
