using System.Collections.Concurrent;
using Masko.Client.Bulk;
using Masko.Client.Http;

namespace Masko.Client;

/// <summary>
/// The jobs of one batch and the bodies they work on. The indexes of the answer tie them, as long as no job bears the name of another body: then, and where the
/// indexes contradict themselves, names tie them, and what they do not tie is unknown.
/// </summary>
/// <param name="bodies">The bodies, in the order of the request.</param>
/// <param name="entries">The entries that have a job.</param>
/// <param name="follow">Waits for the end of a job, for a body that it may work on.</param>
/// <param name="read">Reads a job once more, for the name that news of its end left out.</param>
/// <param name="key">The key, which is masked in what the service says.</param>
internal sealed class BatchJobs(
    IReadOnlyList<GenerateBody> bodies,
    IReadOnlyList<BatchEntry> entries,
    Func<string, GenerateBody, CancellationToken, Task<Job>> follow,
    Func<string, CancellationToken, Task<Job>> read,
    ApiKey? key)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<Job>>> jobs = new(StringComparer.Ordinal);

    private BodyIdentity[] Identities => field ??= [.. bodies.Select(BodyIdentity.Of)];

    /// <summary>All job ids, for a message.</summary>
    public string Ids => ServerText.Line(string.Join(", ", entries.Select(static entry => entry.JobId)), key) ?? "none";

    /// <summary>Waits for what became of a body whose job the answer names.</summary>
    public async Task<BulkEnd<Job>> EndOfAsync(int request, string jobId, CancellationToken cancellationToken)
    {
        var job = await JobAsync(jobId, request, cancellationToken).ConfigureAwait(false);
        return IsOfAnother(job, request) ? await EndByNameAsync(request, cancellationToken).ConfigureAwait(false) : EndOf(job, request);
    }

    /// <summary>Waits for what became of a body for which the indexes of the answer say nothing.</summary>
    public async Task<BulkEnd<Job>> EndByNameAsync(int request, CancellationToken cancellationToken)
    {
        try
        {
            var all = await Task.WhenAll(entries.Select(entry => NamedAsync(entry.JobId!, request, cancellationToken))).ConfigureAwait(false);
            Job[] its = [.. all.Where(job => Identities[request].IsOf(job))];
            return its.Length == 1 && Identities.Count(identity => identity.IsSame(Identities[request])) == 1
                ? EndOf(its[0], request) with { JobId = its[0].Id, ReplacesJob = true }
                : Untied("The answer to its batch contradicts itself, and no single job of it bears its name.");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Untied("The run was stopped before the names of the jobs told which is its own.");
        }
        catch (MaskoException failure)
        {
            return Untied($"The answer to its batch contradicts itself, and its jobs could not be followed: {failure.Message}");
        }
    }

    private BulkEnd<Job> EndOf(Job job, int request)
    {
        var entry = entries.First(entry => entry.JobId == job.Id);
        return GeneratedJobEnd.Of(GeneratedJob.Fill(job, entry), bodies[request], key);
    }

    private BulkEnd<Job> Untied(string reason) =>
        BulkEnd<Job>.Not(ItemState.Unknown, null, $"{reason} One of these jobs may be its own, run, and be charged: {Ids}.") with { ReplacesJob = true };

    private bool IsOfAnother(Job job, int request) =>
        bodies.Count > 1 && job.ItemName != BodyNames.Of(bodies[request]) && !Identities[request].IsOf(job) && Identities.Any(identity => identity.IsOf(job));

    private async Task<Job> NamedAsync(string jobId, int request, CancellationToken cancellationToken)
    {
        var job = await JobAsync(jobId, request, cancellationToken).ConfigureAwait(false);
        return job.ItemName is { Length: > 0 } ? job : (await read(jobId, cancellationToken).ConfigureAwait(false)) with { Id = jobId };
    }

    private async Task<Job> JobAsync(string jobId, int request, CancellationToken cancellationToken)
    {
        // Each job is followed once, however many bodies ask for it.
        var job = await jobs.GetOrAdd(jobId, id => new(() => follow(id, bodies[request], cancellationToken))).Value.ConfigureAwait(false);
        return job.Id == jobId ? job : job with { Id = jobId };
    }
}
