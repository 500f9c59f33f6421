using System.Buffers.Binary;

namespace Masko.Client.Testing.World;

/// <summary>Everything the server knows. Operations hold <see cref="Gate"/> while they look or change.</summary>
internal sealed class MaskoWorld : IDisposable
{
    private readonly Guid requestIds;
    private readonly Dictionary<string, int> attempts = new(StringComparer.Ordinal);

    public MaskoWorld(MaskoServerOptions options, TimeProvider time)
    {
        Seed = options.Seed;
        requestIds = Guid.Parse(Hash.Id(Seed, "requests"));
        Time = time;
        Prices = options.Prices;
        Ledger = new Ledger(time);
        Jobs = new Jobs.JobRunner(this, options);
    }

    public object Gate { get; } = new();

    public string Seed { get; }

    public TimeProvider Time { get; }

    public PriceTable Prices { get; }

    public Ledger Ledger { get; }

    public Jobs.JobRunner Jobs { get; }

    public DateTimeOffset Now => Time.GetUtcNow();

    public Dictionary<string, Key> Keys { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Collection> Collections { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Item> Items { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Asset> Assets { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Asset> AssetsByPath { get; } = new(StringComparer.Ordinal);

    /// <summary>The ids that previews showed in their addresses: no source, and told so by name.</summary>
    public HashSet<string> Previews { get; } = new(StringComparer.Ordinal);

    /// <summary>What the web holds at an address, as a test filled it in.</summary>
    public Dictionary<string, byte[]> Web { get; } = new(StringComparer.Ordinal);

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
        return Hash.Id([Seed, .. parts, attempt.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
    }

    public void Add(Asset asset)
    {
        Assets[asset.Id] = asset;
        AssetsByPath[asset.Path] = asset;
    }

    /// <summary>Deletes what was uploaded.</summary>
    public void Dispose()
    {
        lock (Gate)
        {
            foreach (var asset in Assets.Values)
            {
                asset.Upload?.Dispose();
            }
        }
    }
}
