using Masko.Client.Testing.Wire;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Operations;

/// <summary>Jobs: listed, read, and held until they end.</summary>
internal sealed class JobOperations(MaskoWorld world, Views views, Lookup lookup, MaskoServerOptions options)
{
    private static readonly string[] States = ["pending", "processing", "completed", "failed"];

    public Reply List(Call call)
    {
        var status = call.QueryText("status");
        if (status is not null && !States.Contains(status))
        {
            throw ApiFailure.BadRequest($"status '{status}' is none of {string.Join(", ", States)}.");
        }

        var type = call.QueryText("type");
        var collection = call.QueryText("collection_id") is { } id ? lookup.Collection(call, id) : null;
        var jobs = world.Jobs.All
            .Where(job => ReferenceEquals(job.Collection.Project.Workspace, call.Workspace))
            .Where(job => collection is null || ReferenceEquals(job.Collection, collection))
            .Where(job => type is null || job.Type == type)
            .Where(job => status is null || Views.Status(job) == status)
            .Where(job => world.Now - job.CreatedAt >= options.ListingTime)
            .ToList();
        return Paging.Page(call, jobs, views.Job);
    }

    /// <summary>With <c>wait=true</c> the answer is held until the job ends, or long enough; then it is answered as it stands.</summary>
    public async Task<Reply> GetAsync(Call call)
    {
        var wait = call.QueryText("wait") switch
        {
            null or "false" => false,
            "true" => true,
            _ => throw ApiFailure.BadRequest("wait must be true or false."),
        };
        var job = Find(call);
        if (wait && !job.IsEnded)
        {
            await HoldAsync(job, call.Aborted).ConfigureAwait(false);
        }

        lock (world.Gate)
        {
            return Reply.Ok(views.Job(job));
        }
    }

    private async Task HoldAsync(Job job, CancellationToken aborted)
    {
        using var limit = new CancellationTokenSource(options.HoldTime, world.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, aborted);
        await job.Ended.WaitAsync(either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        aborted.ThrowIfCancellationRequested();
    }

    private Job Find(Call call)
    {
        lock (world.Gate)
        {
            return lookup.Job(call, call.Route["jobId"]);
        }
    }
}
