using Masko.Client.Testing.Assets;
using Masko.Client.Testing.Operations;
using Masko.Client.Testing.RateLimits;
using Masko.Client.Testing.Seeding;
using Masko.Client.Testing.Webhooks;
using Masko.Client.Testing.Wire;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing;

/// <summary>
/// Masko in a box: a stateful server for tests and samples. Without a port it runs on real Kestrel over streams in memory and on a virtual clock; hundreds
/// run side by side. It shares nothing with the client it tests.
/// </summary>
/// <remarks>
/// Files are uploaded and downloaded piece by piece and may be of any length: above 1 MiB an upload lies in a temporary file until the server is disposed.
/// </remarks>
/// <example>
/// <code>
/// await using var server = await MaskoServer.StartAsync();
/// var masko = new MaskoClient(server.ApiKey, server.CreateHttpClient(), new() { Time = server.Time });
/// await server.Time.DriveAsync(() => DoTheWork(masko));
/// server.Ledger.ShouldHoldEachItemOnce();
/// </code>
/// </example>
public sealed class MaskoServer : ReferenceServer
{
    private readonly MaskoWorld world;
    private readonly List<MaskoWorkspace> workspaces = [];

    private MaskoServer(MaskoServerOptions options)
        : base(options)
    {
        world = new MaskoWorld(options, Clock);
        Faults = new FaultScript(world, () => Transport);
        world.Jobs.Judge = Faults.Judge;
        var courier = new WebhookCourier(options, Clock, WebhookSignature.Masko);
        world.Jobs.Ended += new JobNews(courier, new Views(world, () => Address)).Tell;
        Seed(options);
        if (options.State.Faults is { } faults)
        {
            Faults.Load(faults);
        }

        var operations = new OperationTable(world, options, () => Address);
        var service = new Service(
            new Router(operations.All),
            new MaskoDoor(world, new RateLimiter(options.RateLimits, world)),
            new AssetFiles(world, operations.SignedUrls, options.Pictures)) { Contract = ContractFile.Bytes };
        Offer(world, service, Faults, courier);
    }

    /// <summary>The key of the first workspace.</summary>
    public string ApiKey => Workspace.ApiKey;

    /// <summary>The first workspace.</summary>
    public MaskoWorkspace Workspace => Workspaces[0];

    /// <summary>Every workspace, oldest first.</summary>
    public IReadOnlyList<MaskoWorkspace> Workspaces
    {
        get
        {
            lock (world.Gate)
            {
                return [.. workspaces];
            }
        }
    }

    /// <summary>Every credit that ever moved.</summary>
    public Ledger Ledger => world.Ledger;

    /// <summary>What goes wrong, on a script.</summary>
    public FaultScript Faults { get; }

    /// <summary>Starts a server in memory, on a virtual clock.</summary>
    /// <param name="cancellationToken">Ends the start.</param>
    public static Task<MaskoServer> StartAsync(CancellationToken cancellationToken = default) => StartAsync(new MaskoServerOptions(), cancellationToken);

    /// <summary>Starts a server on a loopback port, in real time.</summary>
    /// <param name="port">The port; 0 takes a free one.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static Task<MaskoServer> StartAsync(int port, CancellationToken cancellationToken = default) =>
        StartAsync(new MaskoServerOptions { Port = port }, cancellationToken);

    /// <summary>Starts a server.</summary>
    /// <param name="options">How it behaves.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static Task<MaskoServer> StartAsync(MaskoServerOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return StartedAsync(new MaskoServer(options), cancellationToken);
    }

    /// <summary>Makes one more workspace, with keys and credits of its own.</summary>
    /// <param name="subscriptionCredits">Credits of its subscription.</param>
    /// <param name="topUpCredits">Credits bought on top.</param>
    /// <param name="isPro">Whether its plan allows logos.</param>
    public MaskoWorkspace AddWorkspace(int subscriptionCredits = 1000, int topUpCredits = 0, bool isPro = true) =>
        Add(new SeededWorkspace(subscriptionCredits, topUpCredits, isPro, null, []));

    /// <summary>Puts an image on the web that the server sees: uploads and references by this address get these bytes. Nothing is ever fetched.</summary>
    /// <param name="url">The address.</param>
    /// <param name="image">The bytes of a PNG, JPEG, WebP or GIF.</param>
    public void AddToWeb(string url, byte[] image)
    {
        lock (world.Gate)
        {
            world.Web[url] = image;
        }
    }

    private protected override void Forget() => world.Dispose();

    private void Seed(MaskoServerOptions options)
    {
        Add(new SeededWorkspace(options.SubscriptionCredits, options.TopUpCredits, options.IsPro, options.ApiKey, options.State.Projects));
        foreach (var workspace in options.State.Workspaces)
        {
            Add(workspace);
        }
    }

    private MaskoWorkspace Add(SeededWorkspace seeded)
    {
        lock (world.Gate)
        {
            var workspace = new Workspace(world.NewId("workspace"), null) { IsPro = seeded.IsPro };
            var made = new MaskoWorkspace(world, workspace, seeded.ApiKey);
            workspaces.Add(made);
            world.Ledger.Grant(workspace, seeded.SubscriptionCredits, seeded.TopUpCredits);
            new Seeder(world).Fill(workspace, seeded.Projects);
            return made;
        }
    }
}
