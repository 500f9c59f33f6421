using Masko.Client.Testing.Bulk;
using Masko.Client.Testing.Wire;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing.VidiKing;

/// <summary>Takes jobs, and shows how they stand.</summary>
internal sealed class VidiKingJobs(
    BulkWorld world, VidiKingServerOptions options, BulkRunner runner, VidiKingViews views, Func<string?, IReadOnlyList<string>, Webhook?> hook)
{
    public Task<Reply> SubmitAsync(Call call)
    {
        lock (world.Gate)
        {
            var request = VidiKingRequest.Read(call.Body(), options.MaxItems);
            var open = world.All.Count(work => !work.IsEnded);
            if (open >= options.MaxJobs)
            {
                throw new ApiFailure(429, "too_many_jobs", $"{open} bulk jobs are under way: {options.MaxJobs} at once are allowed.");
            }

            var work = new BulkWork(
                $"bulk_{Hash.Hex(24, world.NewId("job", request.Json))}",
                request.Operation,
                call.RequestId,
                request.Json,
                world.Pieces(request.Items, request.Context, request.WordsOf),
                world.Now)
            {
                Webhook = hook(request.Callback, VidiKingViews.Events),
                IsSandbox = VidiKingDoor.IsSandbox(call.Headers),
            };
            runner.Start(work);
            return Task.FromResult(new Reply(202, VidiKingViews.Accepted(work)));
        }
    }

    public Task<Reply> GetAsync(Call call)
    {
        lock (world.Gate)
        {
            var id = call.Route["id"];
            return Task.FromResult(new Reply(200, views.Job(world.Find(id) ?? throw ApiFailure.NotFound("bulk job", id))));
        }
    }
}
