using System.Net;

namespace Masko.Client.Jobs;

/// <summary>
/// Whether the list of jobs is worth a request. One that is refused, or fails again and again, is left alone for a while when jobs can
/// be read one by one.
/// </summary>
internal sealed class JobListAccess(TimeProvider time)
{
    private const int MostFailures = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private long? closed;
    private int failures;

    public bool IsOpen => closed is not { } since || time.GetElapsedTime(since) >= Pause;

    public void Succeeded()
    {
        closed = null;
        failures = 0;
    }

    /// <summary>Counts a failure of the list, and returns true when single jobs may be readable all the same.</summary>
    public bool LeavesSingleJobs(Exception failure) => failure switch
    {
        // A key that is refused, or a client that is closed, reads no single job either.
        MaskoApiException { StatusCode: HttpStatusCode.Unauthorized } or ObjectDisposedException => false,
        _ => ++failures >= MostFailures || !PassingFailure.Is(failure),
    };

    /// <summary>The list failed, and a single job was read.</summary>
    public void Close() => closed = time.GetTimestamp();
}
