using System.Net;

namespace Masko.Client.Jobs;

/// <summary>Looks that fail in a row: how long to leave the service alone after one, and whether the wait goes on.</summary>
internal sealed class Trouble
{
    private const int MostNotFound = 3;
    private const int MostUnexpected = 10;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestAdvised = TimeSpan.FromHours(1);
    private static readonly TimeSpan RealHold = TimeSpan.FromSeconds(1);

    private TimeSpan next = First;
    private int notFound;
    private int unexpected;

    /// <summary>Counts a failed look, and returns true when the wait outlives it.</summary>
    public bool Outlives(Exception failure)
    {
        if (failure is not MaskoException && PassingFailure.Is(failure) && ++unexpected >= MostUnexpected)
        {
            // No service does this: a handler of the program fails, for a moment or for good. If for good, the wait would never end,
            // and nothing would say why.
            unexpected = 0;
            return false;
        }

        return PassingFailure.Is(failure);
    }

    /// <summary>The same for a look at one job, which may not be everywhere yet when it has only just been made.</summary>
    public bool OutlivesOfJob(Exception failure) =>
        failure is MaskoApiException { StatusCode: HttpStatusCode.NotFound } ? ++notFound < MostNotFound : Outlives(failure);

    /// <summary>Returns how long to wait after a failed look.</summary>
    public TimeSpan Next(Exception failure)
    {
        var advised = failure switch
        {
            MaskoApiException answer => answer.RetryAfter,
            MaskoConnectionException broken => broken.RetryAfter,
            _ => null,
        };
        var own = Grow();
        return advised is not { } wait || wait <= own ? own : wait < LongestAdvised ? wait : LongestAdvised;
    }

    /// <summary>Returns how long to wait after a hold that ended before its job: hardly, unless the service does not really hold.</summary>
    public TimeSpan AfterHold(TimeSpan held)
    {
        notFound = unexpected = 0;
        if (held < RealHold)
        {
            return Grow();
        }

        IsOver();
        return TimeSpan.FromMilliseconds(1);
    }

    public void IsOver()
    {
        next = First;
        notFound = unexpected = 0;
    }

    private TimeSpan Grow()
    {
        var pause = next;
        next = next * 1.5 < Longest ? next * 1.5 : Longest;
        return pause;
    }
}
