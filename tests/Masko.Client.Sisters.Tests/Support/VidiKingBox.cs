using Masko.Client.Testing;

namespace Masko.Client.Sisters.Tests;

/// <summary>VidiKing's client on its reference server, on one driven clock.</summary>
internal sealed class VidiKingBox : IAsyncDisposable
{
    private readonly HttpClient http;

    private VidiKingBox(VidiKingServer server, HttpClient http, VidiKingClient client, Hook hook) =>
        (Server, this.http, VidiKing, Hook) = (server, http, client, hook);

    public VidiKingServer Server { get; }

    public VidiKingClient VidiKing { get; }

    public Hook Hook { get; }

    public static async Task<VidiKingBox> OpenAsync(VidiKingServerOptions? options = null, Action<VidiKingClientOptions>? configure = null)
    {
        options ??= new();
        VidiKingClient? client = null;
        options.WebhookSecret ??= "whsec_vidiking";
        options.Time ??= new VirtualTime();
        var verifier = new VidiKingWebhookVerifier(new VidiKingWebhookOptions { Secrets = [options.WebhookSecret], Time = options.Time });
        var hook = new Hook((body, signature) => client!.Receive(verifier.Read(body, signature)), verifier.SignatureHeader);
        options.WebhookHandler = _ => hook;
        var server = await VidiKingServer.StartAsync(options);
        var http = server.CreateHttpClient();
        var its = new VidiKingClientOptions { Time = server.Time };
        configure?.Invoke(its);
        client = new VidiKingClient(server.ApiKey, http, its);
        return new(server, http, client, hook);
    }

    public static IEnumerable<VidiKingPrompt> Prompts(int count) =>
        Enumerable.Range(0, count).Select(number => new VidiKingPrompt { Prompt = $"banner number {number}.", Model = VidiKingModel.Flux, Tag = $"sku-{number}" });

    public Task<T> DriveAsync<T>(Func<Task<T>> work) => Server.Time.DriveAsync(work);

    public Task<(IReadOnlyList<ItemResult<VidiKingItem, VidiKingImage>> Results, RunSummary Summary)> RunAsync(Func<VidiKingClient, VidiKingRun> start) =>
        DriveAsync(async () =>
        {
            await using var run = start(VidiKing);
            return (await run.ToListAsync(), await run.Completion);
        });

    public int Requests(string operation) => Server.Requests.Count(request => request.Operation == operation);

    public async ValueTask DisposeAsync()
    {
        VidiKing.Dispose();
        http.Dispose();
        await Server.DisposeAsync();
    }
}
