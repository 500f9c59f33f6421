using Masko.Client.Testing.Bulk;
using Masko.Client.Testing.Faults;
using Masko.Client.Testing.Webhooks;
using Masko.Client.Testing.Wire;
using Masko.Client.Testing.ZSky;

namespace Masko.Client.Testing;

/// <summary>
/// ZSky's batches in a box: answered at once with the results by position, or with the id of a batch whose end a signed webhook tells. Only what is done is
/// charged. Errors of whole requests, and the body of <c>batch.failed</c>, are not documented: they are assumed.
/// </summary>
/// <example>
/// <code>
/// await using var server = await ZSkyServer.StartAsync();
/// server.Faults.OnItem().WithWords("red mug").Fails();
/// await server.Time.DriveAsync(() =&gt; DoTheWork(server.CreateHttpClient(), server.ApiKey));
/// server.Ledger.ShouldHoldEachItemOnce();
/// </code>
/// </example>
public sealed class ZSkyServer : BulkServer
{
    private static readonly OperationNames Names = new(typeof(ZSkyOperations)) { Batch = ZSkyOperations.Batch, Entries = ["results"] };

    private ZSkyServer(ZSkyServerOptions options)
        : base(options, Names, "sk_live_")
    {
        var runner = new BulkRunner(World, Faults, new ZSkyTill(World, options), TimeSpan.Zero, options.ImageTime);
        var views = new ZSkyViews(() => Address);
        var batches = new ZSkyBatches(World, options, runner, views, Hook);
        var service = new Service(
            new Router([new(ZSkyOperations.Batch, "POST", options.BatchPath, batches.CreateAsync)]),
            new BulkDoor(World, ApiKey, options.KeyHeader, options.RequestsPerMinute),
            new BulkPictures(World, options.Pictures, _ => null));
        var courier = new WebhookCourier(options, Clock, new WebhookSignature(options.WebhookSignatureHeader, "sha256="));
        Offer(service, courier, runner, new BulkNews(ZSkyViews.EventOf, views.News));
    }

    /// <summary>Starts a server in memory, on a virtual clock.</summary>
    /// <param name="cancellationToken">Ends the start.</param>
    public static Task<ZSkyServer> StartAsync(CancellationToken cancellationToken = default) => StartAsync(new ZSkyServerOptions(), cancellationToken);

    /// <summary>Starts a server on a loopback port, in real time.</summary>
    /// <param name="port">The port; 0 takes a free one.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static Task<ZSkyServer> StartAsync(int port, CancellationToken cancellationToken = default) =>
        StartAsync(new ZSkyServerOptions { Port = port }, cancellationToken);

    /// <summary>Starts a server.</summary>
    /// <param name="options">How it behaves.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static Task<ZSkyServer> StartAsync(ZSkyServerOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return StartedAsync(new ZSkyServer(options), cancellationToken);
    }
}
