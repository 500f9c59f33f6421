using System.Buffers.Binary;
using System.Globalization;

namespace Masko.Client.Testing.World;

/// <summary>What every server goes by: one lock, one clock, one source of chance. Operations hold <see cref="Gate"/> while they look or change.</summary>
internal abstract class ServerWorld(string seed, TimeProvider time)
{
    private readonly Guid requestIds = Guid.Parse(Hash.Id(seed, "requests"));
    private readonly Dictionary<string, int> attempts = new(StringComparer.Ordinal);
    private readonly HashSet<ITimer> timers = [];

    public object Gate { get; } = new();

    public string Seed { get; } = seed;

    public TimeProvider Time { get; } = time;

    public DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>The id of a request: cheap to make, for there is one for every request.</summary>
    public string RequestId(long number)
    {
        Span<byte> bytes = stackalloc byte[16];
        requestIds.TryWriteBytes(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes[8..], number);
        return new Guid(bytes).ToString();
    }

    /// <summary>How often this very thing was made before; it counts this time.</summary>
    public int NextAttempt(params ReadOnlySpan<string> parts)
    {
        var key = Hash.Hex(64, parts);
        var before = attempts.GetValueOrDefault(key);
        attempts[key] = before + 1;
        return before;
    }

    /// <summary>An id that depends on the seed, the thing and how often it was made before.</summary>
    public string NewId(params ReadOnlySpan<string> parts)
    {
        var attempt = NextAttempt(parts);
        return Hash.Id([Seed, .. parts, attempt.ToString(CultureInfo.InvariantCulture)]);
    }

    /// <summary>Does something later, under the gate. Called under the gate.</summary>
    public void After(TimeSpan delay, Action work)
    {
        ITimer? timer = null;
        timer = Time.CreateTimer(
            _ =>
            {
                lock (Gate)
                {
                    timers.Remove(timer!);
                    timer!.Dispose();
                    work();
                }
            },
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
        timers.Add(timer);
        timer.Change(delay, Timeout.InfiniteTimeSpan);
    }
}
