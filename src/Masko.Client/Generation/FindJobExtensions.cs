namespace Masko.Client;

/// <summary>Looks lost generations up where they are met: after a single call, and after a run.</summary>
public static class FindJobExtensions
{
    /// <summary>Looks up one generation whose answer was lost, as <see cref="IMaskoClient.FindJobsAsync"/> does. Free.</summary>
    /// <param name="masko">The client.</param>
    /// <param name="collectionId">The collection.</param>
    /// <param name="sent">What was sent.</param>
    /// <param name="sentAt">A time just before the send, by the client's clock.</param>
    /// <param name="options">How it is looked up; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    public static async Task<JobLookup> FindJobAsync(
        this IMaskoClient masko,
        string collectionId,
        GenerateBody sent,
        DateTimeOffset sentAt,
        JobLookupOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(masko);
        ArgumentNullException.ThrowIfNull(sent);
        return (await masko.FindJobsAsync(collectionId, [sent], sentAt, options, cancellationToken).ConfigureAwait(false))[0];
    }

    /// <summary>Looks up what a single call has sent that ended in an <see cref="OutcomeUnknownException"/>. Free.</summary>
    /// <param name="masko">The client.</param>
    /// <param name="collectionId">The collection.</param>
    /// <param name="sent">What was sent.</param>
    /// <param name="lost">The exception of the call; it says when the request left.</param>
    /// <param name="options">How it is looked up; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    /// <exception cref="ArgumentException">The exception has no <see cref="OutcomeUnknownException.SentAt"/>: give a time of your
    /// own.</exception>
    public static Task<JobLookup> FindJobAsync(
        this IMaskoClient masko,
        string collectionId,
        GenerateBody sent,
        OutcomeUnknownException lost,
        JobLookupOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lost);
        var sentAt = lost.SentAt ?? throw new ArgumentException(
            "The exception does not say when the request left (SentAt): give a time from before the call.", nameof(lost));
        return masko.FindJobAsync(collectionId, sent, sentAt, options, cancellationToken);
    }

    /// <summary>
    /// Looks up the items of a run that ended as <see cref="ItemState.Unknown"/>, all at once; the jobs of its other items and of earlier
    /// tries are left out. Free.
    /// </summary>
    /// <param name="masko">The client.</param>
    /// <param name="collectionId">The collection.</param>
    /// <param name="results">All results of the run.</param>
    /// <param name="options">How they are looked up; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    /// <returns>What was found of each unknown item, in the order of the results; none when no item is unknown.</returns>
    /// <exception cref="ArgumentException">An unknown item has no body or no <see cref="ItemResult.SentAt"/>.</exception>
    public static async Task<IReadOnlyList<JobLookup>> FindJobsAsync(
        this IMaskoClient masko,
        string collectionId,
        IEnumerable<ItemResult<GenerateBody, Job>> results,
        JobLookupOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(masko);
        ArgumentNullException.ThrowIfNull(results);
        options ??= new();
        List<ItemResult<GenerateBody, Job>> all = [.. results];
        var unknown = all.FindAll(static result => result.State == ItemState.Unknown);
        if (unknown.Find(static result => result is { Body: null } or { SentAt: null }) is { } odd)
        {
            throw new ArgumentException(
                $"Item {odd.Index} ('{odd.Name}') does not say what was sent, or when: it is no result of a run.", nameof(results));
        }

        return unknown.Count == 0
            ? []
            : await masko.FindJobsAsync(
                collectionId,
                unknown.Select(static result => result.Body!),
                unknown.Min(static result => result.SentAt)!.Value,
                new() { SettleTime = options.SettleTime, KnownJobs = [.. options.KnownJobs, .. all.SelectMany(JobsOf)] },
                cancellationToken).ConfigureAwait(false);
    }

    private static IEnumerable<string?> JobsOf(ItemResult<GenerateBody, Job> result) =>
        [result.JobId, result.WayBack?.JobId, .. result.History.Select(static attempt => attempt.JobId)];
}
