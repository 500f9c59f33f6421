using System.Globalization;

namespace Masko.Client.Finding;

/// <summary>Turns a time by our clock into one by the service's that is not later, whichever of the clocks is wrong.</summary>
/// <param name="time">Our clock.</param>
/// <param name="fromJobs">The same from the jobs that the client has waited for; for answers without a date.</param>
internal sealed class ServiceTime(TimeProvider time, Func<DateTimeOffset, DateTimeOffset?> fromJobs)
{
    /// <summary>The machine that dates answers and the one that dates jobs need not agree to the second.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(2);

    private TimeSpan? ahead;

    /// <summary>
    /// Learns from an answer that has just come. Its date is cut to the second and is older than this moment by the way here, so that the
    /// distance is never more than
    /// that of the clocks. The least one counts: then a clock that is set back meanwhile hides no job.
    /// </summary>
    public void Learn(CallResponse? answer)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal;
        if (answer is not null && answer.Headers.TryGetValue("Date", out var dates)
            && DateTimeOffset.TryParseExact(dates.FirstOrDefault(), "r", CultureInfo.InvariantCulture, Utc, out var date))
        {
            var distance = date - time.GetUtcNow();
            ahead = ahead < distance ? ahead : distance;
        }
    }

    /// <summary>Not later than the service made what was sent then; null while nothing is known of its clock.</summary>
    public DateTimeOffset? NotLater(DateTimeOffset sentAt) => ahead is { } known ? sentAt + known - Margin : fromJobs(sentAt);
}
