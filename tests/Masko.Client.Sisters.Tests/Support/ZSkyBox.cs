using Masko.Client.Testing;

namespace Masko.Client.Sisters.Tests;

/// <summary>ZSky's client on its reference server, on one driven clock.</summary>
internal sealed class ZSkyBox : IAsyncDisposable
{
    private readonly HttpClient http;

    private ZSkyBox(ZSkyServer server, HttpClient http, ZSkyClient client, Hook hook) => (Server, this.http, ZSky, Hook) = (server, http, client, hook);

    public ZSkyServer Server { get; }

    public ZSkyClient ZSky { get; }

    public Hook Hook { get; }

    public static async Task<ZSkyBox> OpenAsync(ZSkyServerOptions? options = null, Action<ZSkyClientOptions>? configure = null)
    {
        options ??= new();
        ZSkyClient? client = null;
        options.WebhookSecret ??= "whsec_zsky";
        var verifier = new ZSkyWebhookVerifier(new ZSkyWebhookOptions { Secrets = [options.WebhookSecret], SignatureHeader = options.WebhookSignatureHeader });
        var hook = new Hook((body, signature) => client!.Receive(verifier.Read(body, signature)), options.WebhookSignatureHeader);
        options.WebhookHandler = _ => hook;
        var server = await ZSkyServer.StartAsync(options);
        var http = server.CreateHttpClient();
        var its = new ZSkyClientOptions { Time = server.Time };
        configure?.Invoke(its);
        client = new ZSkyClient(server.ApiKey, http, its);
        return new(server, http, client, hook);
    }

    public static IEnumerable<ZSkyImage> Mugs(int count) =>
        Enumerable.Range(0, count).Select(number => new ZSkyImage { Prompt = $"mug number {number}.", Tag = $"sku-{number}" });

    public Task<T> DriveAsync<T>(Func<Task<T>> work) => Server.Time.DriveAsync(work);

    public Task<(IReadOnlyList<ItemResult<ZSkyImage, ZSkyResult>> Results, RunSummary Summary)> RunAsync(IEnumerable<ZSkyImage> images, RunOptions? options = null) =>
        DriveAsync(async () =>
        {
            await using var run = ZSky.Run(images, options);
            return (await run.ToListAsync(), await run.Completion);
        });

    public async ValueTask DisposeAsync()
    {
        ZSky.Dispose();
        http.Dispose();
        await Server.DisposeAsync();
    }
}
