using Masko.Client.Testing.World;

namespace Masko.Client.Testing;

/// <summary>A workspace of the server: its keys, its plan and its credits.</summary>
public sealed class MaskoWorkspace
{
    private readonly MaskoWorld world;
    private readonly Workspace workspace;

    internal MaskoWorkspace(MaskoWorld world, Workspace workspace, string? apiKey)
    {
        this.world = world;
        this.workspace = workspace;
        ApiKey = apiKey is null ? AddKey() : AddKey(apiKey);
    }

    /// <summary>The workspace's id, as the ledger has it.</summary>
    public string Id => workspace.Id;

    /// <summary>Its first key.</summary>
    public string ApiKey { get; }

    /// <summary>What it can spend, in credits.</summary>
    public int Balance
    {
        get
        {
            lock (world.Gate)
            {
                return workspace.Balance;
            }
        }
    }

    /// <summary>Whether its plan allows logos.</summary>
    public bool IsPro
    {
        get
        {
            lock (world.Gate)
            {
                return workspace.IsPro;
            }
        }

        set
        {
            lock (world.Gate)
            {
                workspace.IsPro = value;
            }
        }
    }

    /// <summary>Makes one more key.</summary>
    /// <returns>The key: <c>masko_</c> and 64 hexadecimal digits.</returns>
    public string AddKey()
    {
        lock (world.Gate)
        {
            return AddKey("masko_" + Hash.Hex(64, "key", world.Seed, world.NewId("key", workspace.Id)));
        }
    }

    /// <summary>Revokes a key: calls with it are answered 401 from now on.</summary>
    /// <param name="apiKey">The key.</param>
    public void Revoke(string apiKey)
    {
        lock (world.Gate)
        {
            world.Keys[apiKey].IsRevoked = true;
        }
    }

    /// <summary>Gives it credits.</summary>
    /// <param name="subscription">Credits of the subscription; these are used first.</param>
    /// <param name="topUp">Credits bought on top.</param>
    public void Grant(int subscription, int topUp = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(subscription);
        ArgumentOutOfRangeException.ThrowIfNegative(topUp);
        lock (world.Gate)
        {
            world.Ledger.Grant(workspace, subscription, topUp);
        }
    }

    private string AddKey(string value)
    {
        if (!world.Keys.TryAdd(value, new Key(value, workspace)))
        {
            throw new ArgumentException($"The key {value} belongs to another workspace.");
        }

        return value;
    }
}
