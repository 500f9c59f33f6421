namespace Masko.Client.Testing.RateLimits;

/// <summary>Counts requests of one key against one span, in one of the ways.</summary>
internal abstract class RequestCount(int limit, TimeSpan span)
{
    protected int Limit { get; } = limit;

    protected TimeSpan Span { get; } = span;

    /// <summary>How many requests are left at this moment.</summary>
    public abstract int Left(DateTimeOffset now);

    /// <summary>When one more will be left; now when one is.</summary>
    public abstract DateTimeOffset Free(DateTimeOffset now);

    public abstract void Add(DateTimeOffset now);

    /// <summary>Counts one more.</summary>
    /// <exception cref="RateLimitFailure">None is left.</exception>
    public void AddOrRefuse(DateTimeOffset now)
    {
        if (Left(now) <= 0)
        {
            throw new RateLimitFailure(Wire.Reply.NoHeaders);
        }

        Add(now);
    }

    public static RequestCount For(RateLimitKind kind, int limit, TimeSpan span) => kind switch
    {
        RateLimitKind.FixedWindow => new Fixed(limit, span),
        RateLimitKind.Bucket => new Bucket(limit, span),
        _ => new Sliding(limit, span),
    };

    /// <summary>So many in any minute; null for no limit.</summary>
    public static RequestCount? InAnyMinute(int? limit) => limit is { } most ? new Sliding(most, TimeSpan.FromMinutes(1)) : null;

    private sealed class Sliding(int limit, TimeSpan span) : RequestCount(limit, span)
    {
        private readonly Queue<DateTimeOffset> times = new();

        public override int Left(DateTimeOffset now)
        {
            while (times.TryPeek(out var oldest) && oldest + Span <= now)
            {
                times.Dequeue();
            }

            return Limit - times.Count;
        }

        public override DateTimeOffset Free(DateTimeOffset now) => Left(now) > 0 ? now : times.Peek() + Span;

        public override void Add(DateTimeOffset now) => times.Enqueue(now);
    }

    private sealed class Fixed(int limit, TimeSpan span) : RequestCount(limit, span)
    {
        private DateTimeOffset window;
        private int count;

        public override int Left(DateTimeOffset now)
        {
            var current = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % Span.Ticks), TimeSpan.Zero);
            (window, count) = current == window ? (window, count) : (current, 0);
            return Limit - count;
        }

        public override DateTimeOffset Free(DateTimeOffset now) => Left(now) > 0 ? now : window + Span;

        public override void Add(DateTimeOffset now) => count++;
    }

    private sealed class Bucket(int limit, TimeSpan span) : RequestCount(limit, span)
    {
        private double tokens = limit;
        private DateTimeOffset filled = DateTimeOffset.MinValue;

        public override int Left(DateTimeOffset now)
        {
            tokens = filled == DateTimeOffset.MinValue ? Limit : Math.Min(Limit, tokens + ((now - filled) / Span * Limit));
            filled = now;
            return (int)Math.Floor(tokens + 1e-9);
        }

        public override DateTimeOffset Free(DateTimeOffset now) => Left(now) > 0 ? now : now + (Span / Limit * (1 - tokens));

        public override void Add(DateTimeOffset now) => tokens--;
    }
}
