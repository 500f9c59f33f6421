namespace Masko.Client;

/// <summary>Masko, the service that generates AI mascots: every operation by resource. Safe to use from many threads at once.</summary>
public interface IMaskoClient
{
    /// <summary>What the workspace can spend.</summary>
    ICreditsApi Credits { get; }

    /// <summary>Projects, which hold collections.</summary>
    IProjectsApi Projects { get; }

    /// <summary>Collections: one character each.</summary>
    ICollectionsApi Collections { get; }

    /// <summary>Style references of collections.</summary>
    IReferencesApi References { get; }

    /// <summary>Uploads of your own images.</summary>
    IUploadsApi Uploads { get; }

    /// <summary>What costs credits: generations, one by one or in batches, and previews.</summary>
    IGenerationApi Generation { get; }

    /// <summary>Jobs: what the service does over time.</summary>
    IJobsApi Jobs { get; }

    /// <summary>Items: the poses and actions of a character.</summary>
    IItemsApi Items { get; }

    /// <summary>Assets: the files of an item.</summary>
    IAssetsApi Assets { get; }

    /// <summary>Reads a name and a prompt off an image or a page.</summary>
    IAnalysisApi Analysis { get; }

    /// <summary>Webhooks: addresses that are told when jobs end.</summary>
    IWebhooksApi Webhooks { get; }

    /// <summary>Canvases: interactive state machines of poses and animations.</summary>
    ICanvasesApi Canvases { get; }

    /// <summary>Masko's public catalogue; it gets no key.</summary>
    ICatalogueApi Catalogue { get; }

    /// <summary>What things cost by <see cref="MaskoClientOptions.Prices"/>, to be shown beside a button: estimates and budgets go by it.</summary>
    MaskoPrices Prices { get; }

    /// <summary>
    /// Calls an operation that has no method here yet, with the same key, errors and care as all others. A write whose path is not known
    /// counts as one that may cost credits.
    /// </summary>
    /// <typeparam name="T">What the answer is read as: a type of this package, any JSON (<c>JsonElement</c>, <c>JsonObject</c>), or a type of yours that
    /// <see cref="ServiceClientOptions.JsonTypes"/> knows.</typeparam>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path below the API's address, escaped, with its query: <c>/v1/items?limit=10</c>.</param>
    /// <param name="body">The body: of the same types as the answer, or an <see cref="HttpContent"/>. Null for none.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<T> SendAsync<T>(HttpMethod method, string path, object? body = null, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Starts one generation, and gives a handle on it at once. <b>Costs credits</b>, given back when its job fails.</summary>
    /// <param name="collectionId">The collection.</param>
    /// <param name="body">What to generate.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call; what has left by then runs on, and is charged.</param>
    /// <exception cref="RuleBrokenException">The body breaks rules, all of which it names; nothing was sent.</exception>
    /// <exception cref="OutcomeUnknownException">No readable answer came; the generation may run, and be charged.</exception>
    Task<Generation> GenerateAsync(string collectionId, GenerateBody body, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Waits for the end of a job, also of one that another process started. All waits of a client share one watch, which asks as seldom as it can.</summary>
    /// <param name="jobId">The job.</param>
    /// <param name="options">How long, and who is told; null for no limit.</param>
    /// <param name="cancellationToken">Ends the wait; the job runs on.</param>
    /// <returns>The completed job.</returns>
    /// <exception cref="JobFailedException">The job failed; what it cost is given back.</exception>
    /// <exception cref="MaskoTimeoutException">The time of <see cref="WaitOptions.Timeout"/> was up; the job runs on.</exception>
    Task<Job> WaitAsync(string jobId, WaitOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Waits until no job of a collection runs any more: also those that jobs start themselves, and those that another process, or a request whose answer was
    /// lost, has started. It asks as seldom as it can.
    /// </summary>
    /// <param name="collectionId">The collection.</param>
    /// <param name="jobIds">Jobs that are known already, so that one that ends before the first look is told too; what is null or empty is passed over. Null for none.</param>
    /// <param name="options">How long, and who is told; null for no limit.</param>
    /// <param name="cancellationToken">Ends the wait; the jobs run on.</param>
    /// <returns>The jobs that were known or were seen to run, failed ones too.</returns>
    /// <exception cref="MaskoTimeoutException">The time of <see cref="WaitOptions.Timeout"/> was up; the jobs run on.</exception>
    Task<EndedJobs> WaitForJobsAsync(
        string collectionId, IEnumerable<string?>? jobIds = null, WaitOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Looks up what became of generations whose answers were lost, in the list of the collection's jobs: by name and type, or by the item
    /// that was added to. It corrects for the difference of the clocks, and comes back as soon as all is found; what is not listed is
    /// looked for until <see cref="JobLookupOptions.SettleTime"/> is over. Free, and nothing is sent again. Failures that may pass are waited for.
    /// </summary>
    /// <remarks>
    /// Not found is certain as long as the service lists a job within the settle time, and nothing else works under the same names in this
    /// collection. After a run and after an exception <see cref="FindJobExtensions"/> know what was sent and when.
    /// </remarks>
    /// <param name="collectionId">The collection.</param>
    /// <param name="sent">What was sent, each as often as it was.</param>
    /// <param name="sentAt">A time just before the first of the sends, by the client's clock.</param>
    /// <param name="options">How they are looked up; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    /// <returns>What was found of each, in the order in which they were given.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time lies in the future.</exception>
    Task<IReadOnlyList<JobLookup>> FindJobsAsync(
        string collectionId,
        IEnumerable<GenerateBody> sent,
        DateTimeOffset sentAt,
        JobLookupOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Generates many, in requests of up to 10. It starts at once. <b>Costs credits</b>, given back for each job that fails.</summary>
    /// <param name="collectionId">The collection.</param>
    /// <param name="bodies">What to generate: a list, which is looked at whole before the first item is paid.</param>
    /// <param name="options">How the run works; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the run: nothing more is sent, and what still runs is told with its job id.</param>
    GenerationRun Run(
        string collectionId, IEnumerable<GenerateBody> bodies, GenerationRunOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Generates as many as a stream has, in requests of up to 10, and reads it as fast as it is needed. <b>Costs credits</b>, given back for each job that fails.</summary>
    /// <param name="collectionId">The collection.</param>
    /// <param name="bodies">What to generate; each is looked at as it is read.</param>
    /// <param name="options">How the run works; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the run: nothing more is sent, and what still runs is told with its job id.</param>
    GenerationRun Run(
        string collectionId, IAsyncEnumerable<GenerateBody> bodies, GenerationRunOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Generates what a plan has: each step once all that it needs is done. It starts at once. <b>Costs credits</b>, given back for each job that fails.
    /// </summary>
    /// <param name="collectionId">The collection.</param>
    /// <param name="plan">What to generate; it is looked at whole before the first step is paid.</param>
    /// <param name="options">How the run works; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the run: nothing more is sent, and what still runs is told with its job id.</param>
    GenerationRun Run(string collectionId, GenerationPlan plan, GenerationRunOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>What generations would cost, by <see cref="MaskoClientOptions.Prices"/>. Nothing is sent, and it is an estimate.</summary>
    /// <param name="bodies">What to generate.</param>
    CreditEstimate Estimate(IEnumerable<GenerateBody> bodies);

    /// <summary>What the steps of a plan would cost, by <see cref="MaskoClientOptions.Prices"/>. Nothing is sent, and it is an estimate.</summary>
    /// <param name="plan">What to generate.</param>
    CreditEstimate Estimate(GenerationPlan plan);

    /// <summary>Makes a collection, as <see cref="ICollectionsApi.CreateAsync"/> does, once the rules have looked at it. Free.</summary>
    /// <param name="body">The collection.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="RuleBrokenException">The body breaks rules, all of which it names; nothing was sent.</exception>
    Task<Collection> CreateCollectionAsync(CreateCollectionBody body, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Waits until a collection has its name and its prompt: made from an image it may get them a little later, read off the image. It looks again after a second,
    /// then ever more seldom, every 10 seconds at last.
    /// </summary>
    /// <param name="collectionId">The collection.</param>
    /// <param name="timeout">How long to wait, more than zero, or <see cref="Timeout.InfiniteTimeSpan"/> for no limit; null for 2 minutes.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The collection with both.</returns>
    /// <exception cref="MaskoTimeoutException">The time was up; the collection is there, and its id in the message.</exception>
    Task<Collection> WaitForNameAndPromptAsync(string collectionId, TimeSpan? timeout = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Adds a reference, as <see cref="IReferencesApi.AddAsync"/> does, once the rules have looked at it; the references that are there are read first. Free.
    /// </summary>
    /// <param name="collectionId">The collection.</param>
    /// <param name="body">The uploaded image, or the address of one.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The collection as it is now.</returns>
    /// <exception cref="RuleBrokenException">The body breaks rules, all of which it names; it was not sent.</exception>
    Task<Collection> AddReferenceAsync(
        string collectionId, AddReferenceBody body, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Uploads an image, as <see cref="UploadExtensions"/> do, once the rules have looked at its first bytes; they only warn. A stream that cannot seek is not
    /// looked at. Free.
    /// </summary>
    /// <param name="content">The image: PNG, JPEG, WebP or GIF, from where it stands to its end; not disposed of.</param>
    /// <param name="fileName">The name it is uploaded under; its extension tells its type.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<Upload> UploadAsync(Stream content, string fileName, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// What the generations of a stream would cost, by <see cref="MaskoClientOptions.Prices"/>. Nothing is sent, and it is an estimate. The stream is read to its
    /// end and nothing of it is kept; a run reads it once more. Where it cannot be read twice, <see cref="RunOptions.Budget"/> sets the limit.
    /// </summary>
    /// <param name="bodies">What to generate.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<CreditEstimate> EstimateAsync(IAsyncEnumerable<GenerateBody> bodies, CancellationToken cancellationToken = default);

    /// <summary>Ends the waits of this client for a job that a webhook says has ended. <c>MapMaskoWebhook</c> calls it; call it for events that come another way.</summary>
    /// <remarks>
    /// An event that comes before the wait is kept for an hour, and ends the wait when it begins; at most 10,000 are kept. The job that
    /// such a wait gives has what the event says: its files, and neither cost nor name.
    /// </remarks>
    /// <param name="received">The event, its signature verified.</param>
    void Receive(JobEvent received);

    /// <summary>
    /// Downloads the files of a completed job into a folder, as <c>kit/waving-hello.png</c> and <c>kit/waving-hello.transparent.png</c>, and lists them there
    /// in <c>masko-files.json</c>. A file has its name only once it is whole and of the right kind. No download carries the key.
    /// </summary>
    /// <param name="job">The job, completed.</param>
    /// <param name="folder">The folder; it is made when it is not there.</param>
    /// <param name="options">Which files, and how; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the download, and leaves no half file.</param>
    /// <returns>The files; those that were there already are among them.</returns>
    /// <exception cref="DownloadFailedException">A file did not arrive; the others did, and are listed in it.</exception>
    Task<IReadOnlyList<DownloadedFile>> DownloadAsync(
        Job job, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Downloads the files of a completed job for code of yours, which gets each once it is whole and of the right kind.</summary>
    /// <param name="job">The job, completed.</param>
    /// <param name="save">Gets a file and its bytes, to be read until it ends; called for several files at once.</param>
    /// <param name="options">Which files, and how; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <returns>The files.</returns>
    /// <exception cref="DownloadFailedException">A file did not arrive, or could not be saved; the others are listed in it.</exception>
    Task<IReadOnlyList<DownloadedFile>> DownloadAsync(
        Job job, Func<DownloadedFile, Stream, CancellationToken, Task> save, DownloadOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Downloads one picture or video from an address that the service has named, for example of a preview. It gets no key.</summary>
    /// <param name="url">The address; a path alone is one of the API's host.</param>
    /// <param name="destination">Gets the bytes once all of them are there; it is left open.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <exception cref="DownloadFailedException">It did not arrive, or is neither picture nor video.</exception>
    Task<DownloadedFile> DownloadAsync(string url, Stream destination, DownloadOptions? options = null, CancellationToken cancellationToken = default);
}
