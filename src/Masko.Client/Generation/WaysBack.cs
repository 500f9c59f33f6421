using Masko.Client.Bulk;
using Masko.Client.Http;
using Masko.Client.Jobs;

namespace Masko.Client;

/// <summary>
/// The ways back of a run's transitions: jobs that the service starts by itself, and that no answer names. They are found in the list of jobs, by their type and
/// their item; one look serves all that wait for one.
/// </summary>
internal sealed class WaysBack(MaskoClient masko, string collectionId) : IWaysBack<GenerateBody, Job>
{
    private const int Page = 100;
    private const int MostPages = 10;

    /// <summary>How soon a job is listed is not documented: a minute in all.</summary>
    private static readonly int[] Pauses = [1, 2, 4, 8, 15, 30];

    private readonly SemaphoreSlim turn = new(1);
    private IReadOnlyList<Job> listed = [];
    private DateTimeOffset? reached;
    private int looks;

    public bool IsThereOne(GenerateBody body) => body is TransitionBody { AutoReverse: true };

    /// <summary>Waits for the way back of a completed transition.</summary>
    public async Task<BulkAnswer<Job>> WaitAsync(Job transition, CancellationToken cancellationToken)
    {
        Job? found = null;
        try
        {
            found = await FindAsync(transition, cancellationToken).ConfigureAwait(false);
            if (found is null)
            {
                return BulkAnswer<Job>.Ended(BulkEnd<Job>.Not(
                    ItemState.Unknown, null, $"The service has listed no way back of job {transition.Id}: it may still come. Look at the collection's jobs of type '{JobType.Reverse}'."));
            }

            var job = found.Status.IsEnd
                ? found
                : await masko.Watch.WaitAsync(new JobTicket(found.Id, collectionId, JobType.Reverse.Value, 0), null, cancellationToken).ConfigureAwait(false);
            var end = job.Status == JobStatus.Completed
                ? BulkEnd<Job>.Completed(job, job.CostCredits)
                : BulkEnd<Job>.Told(ItemState.Failed, job.Error, JobFailedException.Of(job, masko.Connection.Key).Message, masko.Connection.Key);
            return new() { JobId = found.Id, End = end with { ItemId = job.ItemId } };
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return found is null
                ? BulkAnswer<Job>.Ended(BulkEnd<Job>.Not(
                    ItemState.Unknown, null, $"The run was stopped before the way back of job {transition.Id} was found. Look at the collection's jobs of type '{JobType.Reverse}'."))
                : new() { JobId = found.Id, End = BulkEnd<Job>.Not(ItemState.Running, null, $"The run was stopped. Job {found.Id} still runs.") };
        }
    }

    private async Task<Job?> FindAsync(Job transition, CancellationToken cancellationToken)
    {
        if (transition.ItemId is not { Length: > 0 })
        {
            return null;
        }

        for (var tries = 0; ; tries++)
        {
            var known = Volatile.Read(ref looks);
            if (Newest(transition, await LookAsync(known, transition.CreatedAt, cancellationToken).ConfigureAwait(false)) is { } found)
            {
                return found;
            }

            if (tries == Pauses.Length)
            {
                return null;
            }

            await Task.Delay(TimeSpan.FromSeconds(Pauses[tries]), masko.Settings.Time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The ways back of the collection, as far back as is asked for, and as they were listed since a look.</summary>
    private async Task<IReadOnlyList<Job>> LookAsync(int since, DateTimeOffset? oldest, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (looks == since || reached > oldest)
            {
                listed = await ListAsync(oldest, cancellationToken).ConfigureAwait(false);
                (reached, looks) = (oldest, looks + 1);
            }

            return listed;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested && PassingFailure.Is(failure))
        {
            // The next look may show it.
            return [];
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Newest first, as far as the transition's time.</summary>
    private async Task<IReadOnlyList<Job>> ListAsync(DateTimeOffset? oldest, CancellationToken cancellationToken)
    {
        var jobs = new List<Job>();
        for (var page = 0; page < MostPages; page++)
        {
            var answer = await masko.Jobs.ListAsync(null, collectionId, JobType.Reverse, Page, jobs.Count, Call(), cancellationToken).ConfigureAwait(false);
            jobs.AddRange(answer.Items);
            if (!answer.MayHaveMore(Page) || answer.Items is not [.., { CreatedAt: var last }] || last < oldest)
            {
                break;
            }
        }

        return jobs;
    }

    /// <summary>An item that was tried before may have a way back of that try, which is older.</summary>
    private static Job? Newest(Job transition, IReadOnlyList<Job> jobs) => jobs
        .Where(job => job.ItemId == transition.ItemId && job.Type == JobType.Reverse && !(job.CreatedAt < transition.CreatedAt))
        .MaxBy(static job => job.CreatedAt);

    /// <summary>A big run must not take the rate budget from single calls, and has time.</summary>
    private static CallOptions Call() => new() { Timeout = Timeout.InfiniteTimeSpan, Lane = BudgetLane.Bulk, IsPatient = true };
}
