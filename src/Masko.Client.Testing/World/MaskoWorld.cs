namespace Masko.Client.Testing.World;

/// <summary>Everything the server knows.</summary>
internal sealed class MaskoWorld : ServerWorld, IDisposable
{
    public MaskoWorld(MaskoServerOptions options, TimeProvider time)
        : base(options.Seed, time)
    {
        Prices = options.Prices;
        Ledger = new Ledger(time);
        Jobs = new Jobs.JobRunner(this, options);
    }

    public PriceTable Prices { get; }

    public Ledger Ledger { get; }

    public Jobs.JobRunner Jobs { get; }

    public Dictionary<string, Key> Keys { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Collection> Collections { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Item> Items { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Asset> Assets { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Asset> AssetsByPath { get; } = new(StringComparer.Ordinal);

    /// <summary>The ids that previews showed in their addresses: no source, and told so by name.</summary>
    public HashSet<string> Previews { get; } = new(StringComparer.Ordinal);

    /// <summary>What the web holds at an address, as a test filled it in.</summary>
    public Dictionary<string, byte[]> Web { get; } = new(StringComparer.Ordinal);

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
