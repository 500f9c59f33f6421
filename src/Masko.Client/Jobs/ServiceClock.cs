namespace Masko.Client.Jobs;

/// <summary>Tells from the jobs seen so far when the service made a job that this client has waited for since some time of its own.</summary>
internal sealed class ServiceClock
{
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(2);

    private readonly object gate = new();
    private TimeSpan? earliest;

    public void Add(DateTimeOffset joined, DateTimeOffset created)
    {
        // A job may be waited for long after it was made: the smallest distance is that of the clocks.
        var distance = created - joined;
        lock (gate)
        {
            earliest = earliest is { } known && known.Duration() < distance.Duration() ? known : distance;
        }
    }

    /// <summary>Not later than the job was made; null while nothing is known.</summary>
    public DateTimeOffset? Made(DateTimeOffset joined)
    {
        lock (gate)
        {
            return joined + earliest - Margin;
        }
    }
}
