using Masko.Client;
using Masko.Client.Testing;

namespace BulkCatalog;

/// <summary>Both clients on embedded servers, and what each job cost. With keys of your own, the clients alone are all you need.</summary>
internal sealed class Shop : IAsyncDisposable
{
    /// <summary>VidiKing does not state what a template costs: both sides are told the same.</summary>
    private const decimal TemplatePrice = 0.04m;

    private readonly ZSkyServer zskyServer;
    private readonly VidiKingServer vidikingServer;
    private readonly ZSkyClient zsky;
    private readonly VidiKingClient vidiking;
    private readonly VirtualTime time;
    private readonly List<Receipt> receipts = [];

    private Shop(ZSkyServer zskyServer, VidiKingServer vidikingServer, VirtualTime time)
    {
        (this.zskyServer, this.vidikingServer, this.time) = (zskyServer, vidikingServer, time);
        zsky = new ZSkyClient(zskyServer.ApiKey, zskyServer.CreateHttpClient(), new() { Time = time });
        vidiking = new VidiKingClient(vidikingServer.ApiKey, vidikingServer.CreateHttpClient(), new() { Time = time, Prices = new() { Template = TemplatePrice } });
    }

    public IReadOnlyList<Receipt> Receipts => receipts;

    public static async Task<Shop> OpenAsync()
    {
        // One clock for all, that skips whatever is only waited for.
        var time = new VirtualTime();
        return new(
            await ZSkyServer.StartAsync(new ZSkyServerOptions { Time = time }),
            await VidiKingServer.StartAsync(new VidiKingServerOptions { Time = time, Prices = new() { TemplateImage = new(TemplatePrice) } }),
            time);
    }

    public Task<IReadOnlyList<ItemResult<ZSkyImage, ZSkyResult>>> AtZSkyAsync(string job, Func<IZSkyClient, ZSkyRun> start) =>
        MakeAsync(job, "ZSky", zskyServer, () => start(zsky));

    public Task<IReadOnlyList<ItemResult<VidiKingItem, VidiKingImage>>> AtVidiKingAsync(string job, Func<IVidiKingClient, VidiKingRun> start) =>
        MakeAsync(job, "VidiKing", vidikingServer, () => start(vidiking));

    public async ValueTask DisposeAsync()
    {
        zsky.Dispose();
        vidiking.Dispose();
        await zskyServer.DisposeAsync();
        await vidikingServer.DisposeAsync();
    }

    /// <summary>Waits for a run, and notes what the client counted and what the server charged.</summary>
    private async Task<IReadOnlyList<ItemResult<TBody, TOutput>>> MakeAsync<TBody, TOutput>(string job, string service, BulkServer server, Func<BulkRun<TBody, TOutput>> start)
        where TBody : class
        where TOutput : class
    {
        var (charged, requests) = (server.Ledger.Spent, server.Jobs.Count);
        var (results, summary) = await time.DriveAsync(async () =>
        {
            await using var run = start();
            return (await run.ToListAsync(), await run.Completion);
        });
        receipts.Add(new(job, service, summary, server.Ledger.Spent - charged, server.Jobs.Count - requests));
        return results;
    }
}
