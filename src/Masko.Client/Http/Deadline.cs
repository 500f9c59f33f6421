namespace Masko.Client.Http;

/// <summary>A token from outside and a time-out in one; lives until the answer has been read.</summary>
internal readonly struct Deadline : IDisposable
{
    private readonly CancellationTokenSource? timer;
    private readonly CancellationTokenRegistration link;
    private readonly CancellationTokenRegistration closing;
    private readonly CancellationToken outside;

    public Deadline(TimeSpan timeout, TimeProvider time, CancellationToken outside, CancellationToken closed = default)
    {
        this.outside = outside;
        timer = new CancellationTokenSource(timeout == TimeSpan.MaxValue ? Timeout.InfiniteTimeSpan : timeout, time);
        link = outside.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), timer);
        closing = closed.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), timer);
    }

    public bool IsSet => timer is not null;

    public CancellationToken Token => timer!.Token;

    /// <summary>Whether the time is up, or what it belongs to was closed; false when it was ended from outside.</summary>
    public bool HasPassed => timer is { IsCancellationRequested: true } && !outside.IsCancellationRequested;

    /// <summary>Lets the time be up earlier.</summary>
    public void EndAfter(TimeSpan time) => timer!.CancelAfter(time);

    /// <summary>Lets the time be up later; to be called from anywhere, also when all is over.</summary>
    public void Extend(TimeSpan time)
    {
        try
        {
            timer?.CancelAfter(time);
        }
        catch (ObjectDisposedException)
        {
            // A body may still go out when its answer has been read.
        }
    }

    public void Dispose()
    {
        link.Dispose();
        closing.Dispose();
        timer?.Dispose();
    }
}
