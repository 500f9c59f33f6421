namespace Masko.Client.AspNetCore.Tests.Support;

/// <summary>A clock that tells when somebody begins to wait by it.</summary>
internal sealed class SeenTime(TimeProvider time) : TimeProvider
{
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the first timer runs.</summary>
    public Task Begun => begun.Task.Soon();

    public override DateTimeOffset GetUtcNow() => time.GetUtcNow();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = time.CreateTimer(callback, state, dueTime, period);
        begun.TrySetResult();
        return timer;
    }
}
