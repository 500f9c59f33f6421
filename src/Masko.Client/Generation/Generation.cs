namespace Masko.Client;

/// <summary>A generation that the service has taken on: its job runs, its files come later.</summary>
public sealed class Generation
{
    private readonly IMaskoClient masko;

    /// <summary>A handle on a generation.</summary>
    /// <param name="masko">Who is asked for the job.</param>
    /// <param name="collectionId">The collection.</param>
    /// <param name="accepted">What the service answered; it names a job.</param>
    public Generation(IMaskoClient masko, string collectionId, GenerationAccepted accepted)
    {
        ArgumentNullException.ThrowIfNull(masko);
        ArgumentNullException.ThrowIfNull(accepted);
        this.masko = masko;
        CollectionId = collectionId;
        Accepted = accepted;
        JobId = accepted.JobId is { Length: > 0 } job ? job : throw new ArgumentException("The answer names no job.", nameof(accepted));
    }

    /// <summary>The collection.</summary>
    public string CollectionId { get; }

    /// <summary>The job. Keep it: <see cref="IMaskoClient.WaitAsync"/> waits for it from any process.</summary>
    public string JobId { get; }

    /// <summary>The item that is made or added to; null when the answer named none.</summary>
    public string? ItemId => Accepted.ItemId;

    /// <summary>The assets that are made.</summary>
    public AssetIds Assets => Accepted.Assets;

    /// <summary>Where their files will be; they show a placeholder until the job is completed.</summary>
    public AssetUrls Urls => Accepted.Urls;

    /// <summary>The answer as it came.</summary>
    public GenerationAccepted Accepted { get; }

    internal string Kind { get; init; } = "";

    internal decimal? Price { get; init; }

    /// <summary>Waits for the end of the job.</summary>
    /// <param name="options">How long, and who is told; null for no limit.</param>
    /// <param name="cancellationToken">Ends the wait; the job runs on.</param>
    /// <returns>The completed job.</returns>
    /// <exception cref="JobFailedException">The job failed; what it cost is given back.</exception>
    /// <exception cref="MaskoTimeoutException">The time of <see cref="WaitOptions.Timeout"/> was up; the job runs on.</exception>
    public async Task<Job> WaitAsync(WaitOptions? options = null, CancellationToken cancellationToken = default)
    {
        var narrow = new WaitOptions
        {
            Timeout = options?.Timeout ?? Timeout.InfiniteTimeSpan,
            Progress = options?.Progress,
            CollectionId = options?.CollectionId ?? CollectionId,
            Kind = Kind,
            Price = Price,
        };
        return GeneratedJob.Fill(await masko.WaitAsync(JobId, narrow, cancellationToken).ConfigureAwait(false), Accepted);
    }

    /// <inheritdoc />
    public override string ToString() => $"Job {JobId} of collection {CollectionId}";
}
