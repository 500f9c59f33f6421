using Masko.Client.Http;

namespace Masko.Client.Finding;

/// <summary>
/// Reads the jobs of a collection, newest first, as far back as a send. A job that was seen once is kept, whatever later lists say.
/// </summary>
internal sealed class JobListReader(MaskoClient masko, string collectionId, DateTimeOffset sentAt)
{
    private const int PageSize = 100;

    // New jobs push old ones onto the next page, so a page without anything new can be honest. Three in a row are not.
    private const int MostStalePages = 3;

    /// <summary>Where no page can be told to be old enough, the end of the list may be far.</summary>
    private const int MostUndatedPages = 10;

    private readonly PatientReads reads = new(masko.Settings.Time);
    private readonly ServiceTime clock = new(masko.Settings.Time, masko.Watch.NotLater);
    private readonly Dictionary<string, Job> seen = new(StringComparer.Ordinal);

    /// <summary>Jobs without an id: each may be another one, or the same on two pages.</summary>
    private List<Job> withoutId = [];

    public async Task<JobListing> ReadAsync(CancellationToken cancellationToken)
    {
        var isWhole = await ReadBackAsync(cancellationToken).ConfigureAwait(false);
        var since = clock.NotLater(sentAt);
        var jobs = seen.Values.Concat(withoutId).Where(job => !(job.CreatedAt < since)).OrderByDescending(static job => job.CreatedAt);
        return new([.. jobs], since, isWhole);
    }

    /// <returns>Whether the list was read to its end, or beyond the send.</returns>
    private async Task<bool> ReadBackAsync(CancellationToken cancellationToken)
    {
        var (offset, stale, undated) = (0, 0, 0);
        var thisTime = new HashSet<string>(StringComparer.Ordinal);
        withoutId = [];
        while (true)
        {
            var page = await reads.ReadAsync(token => PageAsync(offset, token), cancellationToken).ConfigureAwait(false);
            var isStale = !Keep(page.Items, thisTime);
            offset += page.Items.Count;
            if (page.Items.Count == 0 || SaysEnd(page, offset) || IsOlder(page.Items))
            {
                return true;
            }

            stale = isStale ? stale + 1 : 0;
            undated += clock.NotLater(sentAt) is null || page.Items.All(static job => job.CreatedAt is null) ? 1 : 0;
            if (stale == MostStalePages || undated == MostUndatedPages)
            {
                return false;
            }
        }
    }

    private async Task<Page<Job>> PageAsync(int offset, CancellationToken cancellationToken)
    {
        var call = new CallOptions { Timeout = Timeout.InfiniteTimeSpan, IsPatient = true };
        var page = await masko.Jobs.ListAsync(null, collectionId, null, PageSize, offset, call, cancellationToken).ConfigureAwait(false);
        clock.Learn(call.Response);
        return page;
    }

    /// <returns>Whether the page brought news.</returns>
    private bool Keep(IReadOnlyList<Job> jobs, HashSet<string> thisTime)
    {
        var isNews = false;
        foreach (var job in jobs)
        {
            if (job.Id.Length == 0)
            {
                withoutId.Add(job);
            }
            else
            {
                seen[job.Id] = job;
                isNews |= thisTime.Add(job.Id);
            }
        }

        return isNews;
    }

    /// <summary>
    /// A service that caps a page below what is asked for, or says nothing of further ones, has an end only where a page is empty.
    /// </summary>
    private static bool SaysEnd(Page<Job> page, int read) => page.Meta?.Pagination is { HasMore: false } end && !(end.Total > read);

    /// <summary>A whole page, because a job that was listed late may stand among newer ones.</summary>
    private bool IsOlder(IReadOnlyList<Job> jobs) => clock.NotLater(sentAt) is { } since && jobs.All(job => job.CreatedAt < since);
}
