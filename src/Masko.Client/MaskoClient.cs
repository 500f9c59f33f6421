using Masko.Client.Files;
using Masko.Client.Http;
using Masko.Client.Jobs;
using Masko.Client.Finding;
using Masko.Client.Rules;

namespace Masko.Client;

/// <summary>The front door: <c>new MaskoClient("masko_…")</c>. Make one for each key and keep it; it is safe to use from many threads at once.</summary>
public sealed class MaskoClient : IMaskoClient, IDisposable
{
    private readonly ServiceConnection service;
    private readonly Verbs verbs;
    private readonly CheckedVerbs checkedVerbs;
    private readonly CollectionWaits waits;
    private readonly JobFinder finder;

    /// <summary>A client with connections of its own.</summary>
    /// <param name="apiKey">The key, from Masko's dashboard. It decides the workspace, and so which projects and credits are used.</param>
    /// <param name="options">How the client works; null for the defaults.</param>
    /// <exception cref="ArgumentException">The key is empty or has a space or line break in it, or an option is out of its range.</exception>
    public MaskoClient(string apiKey, MaskoClientOptions? options = null)
        : this(options ?? new(), new ApiKey(apiKey), given: null)
    {
    }

    /// <summary>A client on an HttpClient of yours, which is neither changed nor disposed of.</summary>
    /// <param name="apiKey">The key, from Masko's dashboard. It goes into each request, not into the HttpClient's default headers.</param>
    /// <param name="httpClient">The HttpClient. What its handlers do to a request is not guarded: let them neither retry, nor follow redirects, nor add a key.</param>
    /// <param name="options">How the client works; null for the defaults.</param>
    /// <exception cref="ArgumentException">
    /// The key is empty or has a space or line break in it, an option is out of its range, or the HttpClient's default headers have a key, which would go to
    /// every host.
    /// </exception>
    public MaskoClient(string apiKey, HttpClient httpClient, MaskoClientOptions? options = null)
        : this(options ?? new(), new ApiKey(apiKey), NotNull(httpClient))
    {
    }

    /// <summary>A client whose key can change while it runs.</summary>
    internal MaskoClient(MaskoClientOptions options, ApiKey key, HttpClient? given, bool isGuarded = false)
    {
        Prices = options.Prices;
        Rules = new ClientRules(options.Rules, options.Time);
        service = new ServiceConnection(options, MaskoService.Profile, key, given, MaskoClientOptions.DefaultBaseAddress, isGuarded, Rules);
        var apis = service.Api.Apis;
        Credits = apis.Create<ICreditsApi>();
        Projects = apis.Create<IProjectsApi>();
        Collections = apis.Create<ICollectionsApi>();
        References = apis.Create<IReferencesApi>();
        Uploads = apis.Create<IUploadsApi>();
        Generation = apis.Create<IGenerationApi>();
        Jobs = apis.Create<IJobsApi>();
        Items = apis.Create<IItemsApi>();
        Assets = apis.Create<IAssetsApi>();
        Analysis = apis.Create<IAnalysisApi>();
        Webhooks = apis.Create<IWebhooksApi>();
        Canvases = apis.Create<ICanvasesApi>();
        Watch = new JobWatch(Jobs, new JobObserver(service.Api), Settings.Time);
        Downloads = new Downloads(service.Assets, new AssetRenewal(Assets, Items));
        verbs = new Verbs(this);
        Rules.AskAt(Assets, Items);
        checkedVerbs = new CheckedVerbs(this, Rules);
        waits = new CollectionWaits(this);
        finder = new JobFinder(this);
        Catalogue = new ApiConnection(service.Sender, Addresses.Catalogue(options, service.Address), key: null, Settings).Apis.Create<ICatalogueApi>();
    }

    /// <inheritdoc />
    public ICreditsApi Credits { get; }

    /// <inheritdoc />
    public IProjectsApi Projects { get; }

    /// <inheritdoc />
    public ICollectionsApi Collections { get; }

    /// <inheritdoc />
    public IReferencesApi References { get; }

    /// <inheritdoc />
    public IUploadsApi Uploads { get; }

    /// <inheritdoc />
    public IGenerationApi Generation { get; }

    /// <inheritdoc />
    public IJobsApi Jobs { get; }

    /// <inheritdoc />
    public IItemsApi Items { get; }

    /// <inheritdoc />
    public IAssetsApi Assets { get; }

    /// <inheritdoc />
    public IAnalysisApi Analysis { get; }

    /// <inheritdoc />
    public IWebhooksApi Webhooks { get; }

    /// <inheritdoc />
    public ICanvasesApi Canvases { get; }

    /// <inheritdoc />
    public ICatalogueApi Catalogue { get; }

    /// <inheritdoc />
    public MaskoPrices Prices { get; }

    /// <inheritdoc />
    public Task<T> SendAsync<T>(
        HttpMethod method, string path, object? body = null, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        service.Api.SendAsync<T>(FreeRequest.Create<T>(service.Api, method, path, body, options), cancellationToken);

    /// <inheritdoc />
    public Task<Generation> GenerateAsync(
        string collectionId, GenerateBody body, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        verbs.GenerateAsync(collectionId, body, options, cancellationToken);

    /// <inheritdoc />
    public Task<Job> WaitAsync(string jobId, WaitOptions? options = null, CancellationToken cancellationToken = default) =>
        verbs.WaitAsync(jobId, options, cancellationToken);

    /// <inheritdoc />
    public Task<EndedJobs> WaitForJobsAsync(
        string collectionId, IEnumerable<string?>? jobIds = null, WaitOptions? options = null, CancellationToken cancellationToken = default) =>
        waits.ForJobsAsync(collectionId, jobIds, options, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<JobLookup>> FindJobsAsync(
        string collectionId,
        IEnumerable<GenerateBody> sent,
        DateTimeOffset sentAt,
        JobLookupOptions? options = null,
        CancellationToken cancellationToken = default) =>
        finder.FindAsync(collectionId, sent, sentAt, options, cancellationToken);

    /// <inheritdoc />
    public GenerationRun Run(
        string collectionId, IEnumerable<GenerateBody> bodies, GenerationRunOptions? options = null, CancellationToken cancellationToken = default) =>
        verbs.Run(collectionId, bodies, options, cancellationToken);

    /// <inheritdoc />
    public GenerationRun Run(
        string collectionId, IAsyncEnumerable<GenerateBody> bodies, GenerationRunOptions? options = null, CancellationToken cancellationToken = default) =>
        verbs.Run(collectionId, bodies, options, cancellationToken);

    /// <inheritdoc />
    public GenerationRun Run(
        string collectionId, GenerationPlan plan, GenerationRunOptions? options = null, CancellationToken cancellationToken = default) =>
        verbs.Run(collectionId, plan, options, cancellationToken);

    /// <inheritdoc />
    public void Receive(JobEvent received) => verbs.Receive(received);

    /// <inheritdoc />
    public CreditEstimate Estimate(IEnumerable<GenerateBody> bodies) => Estimates.Of(bodies, Prices);

    /// <inheritdoc />
    public CreditEstimate Estimate(GenerationPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return Estimate(plan.Drafts);
    }

    /// <inheritdoc />
    public Task<Collection> CreateCollectionAsync(
        CreateCollectionBody body, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        checkedVerbs.CreateCollectionAsync(body, options, cancellationToken);

    /// <inheritdoc />
    public Task<Collection> WaitForNameAndPromptAsync(string collectionId, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        waits.ForNameAndPromptAsync(collectionId, timeout, cancellationToken);

    /// <inheritdoc />
    public Task<Collection> AddReferenceAsync(
        string collectionId, AddReferenceBody body, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        checkedVerbs.AddReferenceAsync(collectionId, body, options, cancellationToken);

    /// <inheritdoc />
    public Task<Upload> UploadAsync(Stream content, string fileName, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        checkedVerbs.UploadAsync(content, fileName, options, cancellationToken);

    /// <inheritdoc />
    public Task<CreditEstimate> EstimateAsync(IAsyncEnumerable<GenerateBody> bodies, CancellationToken cancellationToken = default) =>
        Estimates.OfAsync(bodies, Prices, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<DownloadedFile>> DownloadAsync(
        Job job, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        Downloads.FetchAsync(Downloads.To(folder, options), job, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<DownloadedFile>> DownloadAsync(
        Job job, Func<DownloadedFile, Stream, CancellationToken, Task> save, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        Downloads.FetchAsync(Downloads.To(save, options), job, cancellationToken);

    /// <inheritdoc />
    public Task<DownloadedFile> DownloadAsync(
        string url, Stream destination, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        Downloads.FetchAsync(url, destination, options, cancellationToken);

    internal Downloads Downloads { get; }

    internal ApiConnection Connection => service.Api;

    internal ConnectionSettings Settings => service.Settings;

    internal ClientRules Rules { get; }

    internal Verbs Verbs => verbs;

    internal JobWatch Watch { get; }

    /// <summary>Closes the client's own connections; a given HttpClient is left alone.</summary>
    public void Dispose() => service.Dispose();

    private static HttpClient NotNull(HttpClient httpClient)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        return httpClient;
    }
}
