namespace Masko.Client;

/// <summary>Sets how a lost generation is looked up.</summary>
public sealed class JobLookupOptions
{
    /// <summary>
    /// Sets how long after the start of the look-up the service may still list a job of what was lost before it; a job that is not listed
    /// by then counts as not there.
    /// Zero to one day. Default: one minute. How soon the service lists a job is documented nowhere.
    /// </summary>
    public TimeSpan SettleTime
    {
        get;
        init => field = value >= TimeSpan.Zero && value <= TimeSpan.FromDays(1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(SettleTime), value, "JobLookupOptions.SettleTime is zero to one day.");
    } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Names jobs that belong to something else for certain, by their ids; null and empty ones are passed over. Default: none.
    /// </summary>
    public IEnumerable<string?> KnownJobs { get; init; } = [];
}
