using System.Diagnostics;

namespace Masko.Client.Http;

/// <summary>Spans on the clock of the client. Somebody's listener that breaks must not cost anybody an answer that is paid.</summary>
internal static class Spans
{
    /// <summary>Starts a span below the caller's, and makes it the current one; null when nobody wants it.</summary>
    public static Activity? Start(string name, ActivityKind kind, in TagList tags, TimeProvider time)
    {
        var current = Activity.Current;
        try
        {
            return Instruments.Source.StartActivity(name, kind, parentContext: default, tags, startTime: time.GetUtcNow());
        }
        catch (Exception)
        {
            Activity.Current = current;
            return null;
        }
    }

    /// <summary>Starts a span below the caller's that others will end: it is nobody's current one.</summary>
    public static Activity? StartAside(string name, in TagList tags, TimeProvider time)
    {
        var current = Activity.Current;
        var span = Start(name, ActivityKind.Internal, tags, time);
        Activity.Current = current;
        return span;
    }

    public static void End(this Activity? span, TimeProvider time)
    {
        try
        {
            span?.SetEndTime(time.GetUtcNow().UtcDateTime).Dispose();
        }
        catch (Exception)
        {
            if (Activity.Current == span)
            {
                Activity.Current = span?.Parent;
            }
        }
    }

    /// <summary>Ends a span where another may be the current one, which it stays.</summary>
    public static void EndAside(this Activity span, TimeProvider time)
    {
        var current = Activity.Current;
        span.End(time);
        Activity.Current = current;
    }
}
