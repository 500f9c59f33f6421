using Masko.Client.Bulk;
using Masko.Client.Files;
using Masko.Client.Http;
using Masko.Client.Jobs;
using Masko.Client.ZSky;

namespace Masko.Client;

/// <summary>The front door to ZSky: <c>new ZSkyClient("sk_live_…")</c>. Make one for each key and keep it; it is safe to use from many threads at once.</summary>
public sealed class ZSkyClient : IZSkyClient, IDisposable
{
    private readonly ServiceConnection service;
    private readonly Downloads downloads;

    /// <summary>A client with connections of its own.</summary>
    /// <param name="apiKey">The key, from ZSky's dashboard.</param>
    /// <param name="options">How the client works; null for the defaults.</param>
    /// <exception cref="ArgumentException">The key is empty or has a space or line break in it, or an option is out of its range.</exception>
    public ZSkyClient(string apiKey, ZSkyClientOptions? options = null)
        : this(options ?? new(), new ApiKey(apiKey, StyleOf(options)), given: null)
    {
    }

    /// <summary>A client on an HttpClient of yours, which is neither changed nor disposed of.</summary>
    /// <param name="apiKey">The key, from ZSky's dashboard. It goes into each request, not into the HttpClient's default headers.</param>
    /// <param name="httpClient">The HttpClient. What its handlers do to a request is not guarded: let them neither retry, nor follow redirects, nor add a key.</param>
    /// <param name="options">How the client works; null for the defaults.</param>
    /// <exception cref="ArgumentException">
    /// The key is empty or has a space or line break in it, an option is out of its range, or the HttpClient's default headers have a key, which would go to
    /// every host.
    /// </exception>
    public ZSkyClient(string apiKey, HttpClient httpClient, ZSkyClientOptions? options = null)
        : this(options ?? new(), new ApiKey(apiKey, StyleOf(options)), httpClient ?? throw new ArgumentNullException(nameof(httpClient)))
    {
    }

    /// <summary>A client whose key can change while it runs.</summary>
    internal ZSkyClient(ZSkyClientOptions options, ApiKey key, HttpClient? given, bool isGuarded = false)
    {
        service = new ServiceConnection(options, ZSkyService.Profile(options), key, given, ZSkyClientOptions.DefaultBaseAddress, isGuarded, ZSkyService.Limit(options));
        downloads = new Downloads(service.Assets, renewal: null);
        Batches = ZSkyService.Api(service.Api);
        Signals = new(Time);
        MaxBatchSize = options.MaxBatchSize;
        WebhookUrl = options.WebhookUrl?.AbsoluteUri;
        WebhookTimeout = options.WebhookTimeout;
        Prices = options.Prices;
    }

    /// <inheritdoc />
    public IZSkyBatchesApi Batches { get; }

    /// <inheritdoc />
    public ZSkyPrices Prices { get; }

    internal int MaxBatchSize { get; }

    internal string? WebhookUrl { get; }

    internal TimeSpan WebhookTimeout { get; }

    internal ApiKey? Key => service.Api.Key;

    internal TimeProvider Time => service.Settings.Time;

    internal JobSignals<ZSkyBatchEvent> Signals { get; }

    /// <inheritdoc />
    public async Task<ZSkyBatch> BatchAsync(IReadOnlyList<ZSkyImage> images, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(images);
        var batch = await SendAsync(images, options, cancellationToken).ConfigureAwait(false);
        return batch.IsForWebhook || batch.Results?.Count == images.Count ? batch : throw ZSkyEnds.Unmatched(batch.Results, images.Count, "The answer");
    }

    /// <inheritdoc />
    public ZSkyRun Run(IEnumerable<ZSkyImage> images, RunOptions? options = null, CancellationToken cancellationToken = default) =>
        Run(bulk => bulk.Items(images), options, cancellationToken);

    /// <inheritdoc />
    public ZSkyRun Run(IAsyncEnumerable<ZSkyImage> images, RunOptions? options = null, CancellationToken cancellationToken = default) =>
        Run(bulk => bulk.Items(images), options, cancellationToken);

    /// <inheritdoc />
    public MoneyEstimate Estimate(IEnumerable<ZSkyImage> images)
    {
        ArgumentNullException.ThrowIfNull(images);
        var prices = images.Select(image => Math.Max(0, Prices.Of(image))).ToList();
        return new() { Dollars = prices.Sum(), Count = prices.Count, Requests = (prices.Count + MaxBatchSize - 1) / MaxBatchSize };
    }

    /// <inheritdoc />
    public void Receive(ZSkyBatchEvent received)
    {
        ArgumentNullException.ThrowIfNull(received);
        if (received.BatchId is { Length: > 0 } batch)
        {
            Signals.Receive(batch, received);
        }
    }

    /// <summary>Closes the client's own connections; a given HttpClient is left alone.</summary>
    public void Dispose() => service.Dispose();

    /// <summary>One request, and its answer whatever is in it.</summary>
    internal Task<ZSkyBatch> SendAsync(IReadOnlyList<ZSkyImage> images, CallOptions? options, CancellationToken cancellationToken)
    {
        var body = new ZSkyBatchBody
        {
            Requests = images, WebhookUrl = WebhookUrl, WebhookEvents = WebhookUrl is null ? null : [ZSkyEventType.BatchComplete, ZSkyEventType.BatchFailed],
        };
        return Batches.SendAsync(body, options, cancellationToken);
    }

    internal static KeyStyle StyleOf(ZSkyClientOptions? options) => options is null ? ZSkyService.Key : ZSkyService.Key with { Header = options.KeyHeader };

    private ZSkyRun Run(
        Func<IBulkService<ZSkyImage, ZSkyResult>, ItemSource<ZSkyImage, ZSkyResult>> source, RunOptions? options, CancellationToken cancellationToken)
    {
        options ??= new();
        var bulk = new ZSkyBulk(this, downloads.Of(options));
        return RunObserver.Start(
            service.Api, collectionId: null, listeners => new ZSkyRun(bulk, source(bulk), options, listeners, cancellationToken), static run => run.Completion);
    }
}
