using Masko.Client.Testing.Wire;
using Masko.Client.Testing.World;
using Microsoft.AspNetCore.Http;

namespace Masko.Client.Testing.Faults;

/// <summary>Holds the answer of <c>?wait=true</c> for a shorter time, and then lets it be answered as if nobody had asked to wait.</summary>
internal sealed class HoldFault(TimeSpan after, MaskoWorld world) : Fault
{
    public static bool IsHold(Exchange exchange) => exchange.Context.Request.Query["wait"] == "true";

    public override async ValueTask<bool> BeforeAsync(Exchange exchange)
    {
        Job? job;
        lock (world.Gate)
        {
            job = world.Jobs.Find(exchange.Route["jobId"]);
        }

        if (job is not null && after > TimeSpan.Zero)
        {
            await HoldAsync(job, exchange.Context.RequestAborted).ConfigureAwait(false);
        }

        var request = exchange.Context.Request;
        request.Query = new QueryCollection(request.Query.Where(entry => entry.Key != "wait").ToDictionary(entry => entry.Key, entry => entry.Value));
        return false;
    }

    private async Task HoldAsync(Job job, CancellationToken aborted)
    {
        await job.Ended.WaitAsync(after, world.Time, aborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        aborted.ThrowIfCancellationRequested();
    }
}
