using Masko.Client.Bulk;
using Masko.Client.Files;
using Masko.Client.Http;
using Masko.Client.VidiKing;

namespace Masko.Client;

/// <summary>The front door to VidiKing: <c>new VidiKingClient("…")</c>. Make one for each key and keep it; it is safe to use from many threads at once.</summary>
public sealed class VidiKingClient : IVidiKingClient, IDisposable
{
    private readonly ServiceConnection service;
    private readonly Downloads downloads;

    /// <summary>A client with connections of its own.</summary>
    /// <param name="apiKey">The key, from VidiKing's dashboard.</param>
    /// <param name="options">How the client works; null for the defaults.</param>
    /// <exception cref="ArgumentException">The key is empty or has a space or line break in it, or an option is out of its range.</exception>
    public VidiKingClient(string apiKey, VidiKingClientOptions? options = null)
        : this(options ?? new(), new ApiKey(apiKey, VidiKingService.Key), given: null)
    {
    }

    /// <summary>A client on an HttpClient of yours, which is neither changed nor disposed of.</summary>
    /// <param name="apiKey">The key, from VidiKing's dashboard. It goes into each request, not into the HttpClient's default headers.</param>
    /// <param name="httpClient">The HttpClient. What its handlers do to a request is not guarded: let them neither retry, nor follow redirects, nor add a key.</param>
    /// <param name="options">How the client works; null for the defaults.</param>
    /// <exception cref="ArgumentException">
    /// The key is empty or has a space or line break in it, an option is out of its range, or the HttpClient's default headers have a key, which would go to
    /// every host.
    /// </exception>
    public VidiKingClient(string apiKey, HttpClient httpClient, VidiKingClientOptions? options = null)
        : this(options ?? new(), new ApiKey(apiKey, VidiKingService.Key), httpClient ?? throw new ArgumentNullException(nameof(httpClient)))
    {
    }

    /// <summary>A client whose key can change while it runs.</summary>
    internal VidiKingClient(VidiKingClientOptions options, ApiKey key, HttpClient? given, bool isGuarded = false)
    {
        service = new ServiceConnection(options, VidiKingService.Profile(options), key, given, VidiKingClientOptions.DefaultBaseAddress, isGuarded, VidiKingService.Limit);
        downloads = new Downloads(service.Assets, renewal: null);
        Images = VidiKingService.Api(service.Api);
        Watch = new VidiKingWatch(Images, service.Settings.Time);
        MaxItemsPerJob = options.MaxItemsPerJob;
        MaxJobs = options.MaxJobs;
        Slots = new JobSlots(options.MaxJobs, options.PlaceTimeout, Time);
        Callback = options.Callback?.AbsoluteUri;
        Prices = options.Prices;
    }

    /// <inheritdoc />
    public IVidiKingImagesApi Images { get; }

    /// <inheritdoc />
    public VidiKingPrices Prices { get; }

    internal VidiKingWatch Watch { get; }

    internal int MaxItemsPerJob { get; }

    internal int MaxJobs { get; }

    internal JobSlots Slots { get; }

    internal string? Callback { get; }

    internal ApiKey? Key => service.Api.Key;

    internal TimeProvider Time => service.Settings.Time;

    /// <inheritdoc />
    public Task<VidiKingJob> BulkAsync(VidiKingBulkBody body, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(body);
        return Images.SendBulkAsync(body.Callback is null ? body with { Callback = Callback } : body, options, cancellationToken);
    }

    /// <inheritdoc />
    public Task<VidiKingJob> WaitAsync(string jobId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(jobId);
        return Watch.WaitAsync(jobId, kind: "", cancellationToken);
    }

    /// <inheritdoc />
    public VidiKingRun RunGenerate(IEnumerable<VidiKingPrompt> prompts, RunOptions? options = null, CancellationToken cancellationToken = default) =>
        Run(VidiKingWork.Generate, bulk => bulk.Items(prompts), options, cancellationToken);

    /// <inheritdoc />
    public VidiKingRun RunGenerate(IAsyncEnumerable<VidiKingPrompt> prompts, RunOptions? options = null, CancellationToken cancellationToken = default) =>
        Run(VidiKingWork.Generate, bulk => bulk.Items(prompts), options, cancellationToken);

    /// <inheritdoc />
    public VidiKingRun RunEdit(
        IEnumerable<VidiKingSource> sources, VidiKingEdit edit, RunOptions? options = null, CancellationToken cancellationToken = default) =>
        Run(VidiKingWork.Of(edit), bulk => bulk.Items(sources), options, cancellationToken);

    /// <inheritdoc />
    public VidiKingRun RunEdit(
        IAsyncEnumerable<VidiKingSource> sources, VidiKingEdit edit, RunOptions? options = null, CancellationToken cancellationToken = default) =>
        Run(VidiKingWork.Of(edit), bulk => bulk.Items(sources), options, cancellationToken);

    /// <inheritdoc />
    public VidiKingRun RunTemplate(
        string templateId, IEnumerable<VidiKingMerge> merges, RunOptions? options = null, CancellationToken cancellationToken = default) =>
        Run(VidiKingWork.Of(templateId), bulk => bulk.Items(merges), options, cancellationToken);

    /// <inheritdoc />
    public VidiKingRun RunTemplate(
        string templateId, IAsyncEnumerable<VidiKingMerge> merges, RunOptions? options = null, CancellationToken cancellationToken = default) =>
        Run(VidiKingWork.Of(templateId), bulk => bulk.Items(merges), options, cancellationToken);

    /// <inheritdoc />
    public MoneyEstimate Estimate(VidiKingOperation operation, IEnumerable<VidiKingItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var prices = items.Select(item => Math.Max(0, Prices.Of(operation, item))).ToList();
        var jobs = (prices.Count + MaxItemsPerJob - 1) / MaxItemsPerJob;

        // Each price has a whole fee in it: one that is for the job is there once.
        var sum = prices.Sum() - (Prices.IsFeePerJob ? Prices.FeeOf(operation) * (prices.Count - jobs) : 0);
        var isEdit = operation == VidiKingOperation.Edit;
        return new() { Dollars = isEdit ? 0 : sum, Credits = isEdit ? sum : 0, Count = prices.Count, Requests = jobs };
    }

    /// <inheritdoc />
    public void Receive(VidiKingEvent received)
    {
        ArgumentNullException.ThrowIfNull(received);
        Watch.Receive(received);
    }

    /// <summary>Closes the client's own connections; a given HttpClient is left alone.</summary>
    public void Dispose() => service.Dispose();

    private VidiKingRun Run(
        VidiKingWork work, Func<IBulkService<VidiKingItem, VidiKingImage>, ItemSource<VidiKingItem, VidiKingImage>> source, RunOptions? options, CancellationToken cancellationToken)
    {
        options ??= new();
        var bulk = new VidiKingBulk(this, work, downloads.Of(options));
        return RunObserver.Start(
            service.Api, collectionId: null, listeners => new VidiKingRun(bulk, source(bulk), options, listeners, cancellationToken), static run => run.Completion);
    }
}
