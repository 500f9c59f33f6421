using Masko.Client.Http;

namespace Masko.Client.Jobs;

/// <summary>How long to leave the service alone when it does not answer as it should.</summary>
internal sealed class Trouble
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan RealHold = TimeSpan.FromSeconds(1);

    private TimeSpan next = First;

    /// <summary>After an answer that is none.</summary>
    public TimeSpan Next(Exception failure)
    {
        var advised = failure switch
        {
            MaskoApiException answer => answer.RetryAfter,
            MaskoConnectionException broken => broken.RetryAfter,
            _ => null,
        };
        var own = Grow();
        return advised is { } wait && wait > own ? wait : own;
    }

    /// <summary>After a hold that ended before its job: at once, unless the service does not really hold.</summary>
    public TimeSpan AfterHold(TimeSpan held)
    {
        if (held < RealHold)
        {
            return Grow();
        }

        IsOver();
        return TimeSpan.FromMilliseconds(1);
    }

    /// <summary>Whether asking again may help: anything but a plain no.</summary>
    public static bool IsPassing(Exception failure) => failure switch
    {
        MaskoApiException { StatusCode: var status } => !SendOutcome.IsPlainNo(status) || failure is RateLimitedException,
        MaskoException => true,
        _ => false,
    };

    public void IsOver() => next = First;

    private TimeSpan Grow()
    {
        var pause = next;
        next = next * 1.5 < Longest ? next * 1.5 : Longest;
        return pause;
    }
}
