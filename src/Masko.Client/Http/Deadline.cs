namespace Masko.Client.Http;

/// <summary>The caller's token and a time-out in one; lives until the answer has been read.</summary>
internal readonly struct Deadline : IDisposable
{
    private readonly CancellationTokenSource timer;
    private readonly CancellationTokenRegistration link;
    private readonly CancellationToken caller;

    public Deadline(TimeSpan timeout, TimeProvider time, CancellationToken caller)
    {
        this.caller = caller;
        timer = new CancellationTokenSource(timeout == TimeSpan.MaxValue ? Timeout.InfiniteTimeSpan : timeout, time);
        link = caller.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), timer);
    }

    public CancellationToken Token => timer.Token;

    /// <summary>Whether the time is up; false when the caller gave up.</summary>
    public bool HasPassed => timer is { IsCancellationRequested: true } && !caller.IsCancellationRequested;

    /// <summary>Lets the time be up earlier.</summary>
    public void EndAfter(TimeSpan time) => timer.CancelAfter(time);

    public void Dispose()
    {
        link.Dispose();
        timer.Dispose();
    }
}
