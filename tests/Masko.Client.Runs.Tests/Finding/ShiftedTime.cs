namespace Masko.Client.Runs.Tests.Finding;

/// <summary>A clock that is wrong by so much, and otherwise goes as another one does.</summary>
internal sealed class ShiftedTime(TimeProvider time, TimeSpan shift) : TimeProvider
{
    public override long TimestampFrequency => time.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => time.GetUtcNow() + shift;

    public override long GetTimestamp() => time.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        time.CreateTimer(callback, state, dueTime, period);
}
