using Masko.Client.Testing.Bulk;
using Masko.Client.Testing.Faults;
using Masko.Client.Testing.VidiKing;
using Masko.Client.Testing.Webhooks;
using Masko.Client.Testing.Wire;

namespace Masko.Client.Testing;

/// <summary>
/// VidiKing's bulk jobs in a box: submitted, queued, worked on, asked for or told by a signed webhook. Money is held at submit, and settled or given back at the
/// end. Errors of whole requests, the address of jobs and the names of their events are not documented: they are assumed.
/// </summary>
/// <example>
/// <code>
/// await using var server = await VidiKingServer.StartAsync();
/// server.Faults.On(VidiKingOperations.GetJob).BatchEntryMissing(index: 2);
/// await server.Time.DriveAsync(() =&gt; DoTheWork(server.CreateHttpClient(), server.ApiKey));
/// server.Ledger.ShouldHoldEachItemOnce();
/// </code>
/// </example>
public sealed class VidiKingServer : BulkServer
{
    private static readonly OperationNames Names = new(typeof(VidiKingOperations)) { Batch = VidiKingOperations.GetJob, Entries = ["images"] };

    private VidiKingServer(VidiKingServerOptions options)
        : base(options, Names, "vk_live_")
    {
        var runner = new BulkRunner(World, Faults, new VidiKingTill(World, options), options.PickUpTime, options.ImageTime);
        var views = new VidiKingViews(options, () => Address);
        var jobs = new VidiKingJobs(World, options, runner, views, Hook);
        var service = new Service(
            new Router(
            [
                new(VidiKingOperations.Submit, "POST", options.SubmitPath, jobs.SubmitAsync),
                new(VidiKingOperations.GetJob, "GET", options.JobPath, jobs.GetAsync),
            ]),
            new VidiKingDoor(World, ApiKey, options),
            new BulkPictures(World, options.Pictures, work => work.IsSandbox ? options.SandboxOutputTime : options.OutputTime));
        var courier = new WebhookCourier(options, Clock, new WebhookSignature("x-vidiking-signature"));
        Offer(service, courier, runner, new BulkNews(VidiKingViews.EventOf, views.News));
    }

    /// <summary>Starts a server in memory, on a virtual clock.</summary>
    /// <param name="cancellationToken">Ends the start.</param>
    public static Task<VidiKingServer> StartAsync(CancellationToken cancellationToken = default) => StartAsync(new VidiKingServerOptions(), cancellationToken);

    /// <summary>Starts a server on a loopback port, in real time.</summary>
    /// <param name="port">The port; 0 takes a free one.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static Task<VidiKingServer> StartAsync(int port, CancellationToken cancellationToken = default) =>
        StartAsync(new VidiKingServerOptions { Port = port }, cancellationToken);

    /// <summary>Starts a server.</summary>
    /// <param name="options">How it behaves.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static Task<VidiKingServer> StartAsync(VidiKingServerOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return StartedAsync(new VidiKingServer(options), cancellationToken);
    }
}
