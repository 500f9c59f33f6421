using Masko.Client.Testing.Bulk;
using Masko.Client.Testing.Wire;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing.ZSky;

/// <summary>Takes batches: held until they are done, or told by a webhook.</summary>
internal sealed class ZSkyBatches(
    BulkWorld world, ZSkyServerOptions options, BulkRunner runner, ZSkyViews views, Func<string?, IReadOnlyList<string>, Webhook?> hook)
{
    public async Task<Reply> CreateAsync(Call call)
    {
        BulkWork work;
        lock (world.Gate)
        {
            work = Read(call);
            runner.Start(work);
        }

        if (work.Webhook is not null)
        {
            return new(200, ZSkyViews.Accepted(work));
        }

        await work.Ended.WaitAsync(call.Aborted).ConfigureAwait(false);
        lock (world.Gate)
        {
            return work.State == BulkState.Failed ? throw new ApiFailure(500, "batch_failed", work.Error!) : new(200, views.Results(work));
        }
    }

    private BulkWork Read(Call call)
    {
        var body = call.Body();
        var requests = body.Objects("requests", 1, options.MaxItems);
        foreach (var request in requests)
        {
            Check(request);
        }

        var url = body.OptionalAddress("webhook_url");
        var events = body.Texts("webhook_events");
        if (events.FirstOrDefault(name => !ZSkyViews.Events.Contains(name)) is { } odd)
        {
            throw body.Bad("webhook_events", $"holds '{odd}', which is none of {string.Join(", ", ZSkyViews.Events)}.");
        }

        var json = body.ToElement().GetRawText();
        return new BulkWork(
            $"batch_{Hash.Hex(24, world.NewId("batch", json))}",
            "batch",
            call.RequestId,
            json,
            world.Pieces([.. requests.Select(request => request.ToElement())], "batch", item => item.GetProperty("prompt").GetString()!),
            world.Now)
        {
            Webhook = hook(url, events.Count == 0 ? ZSkyViews.Events : events),
        };
    }

    private static void Check(BodyReader request)
    {
        _ = request.Text("prompt");
        _ = request.OptionalWhole("width", 1);
        _ = request.OptionalWhole("height", 1);
        _ = request.OptionalText("style");
        _ = request.OptionalNumber("guidance_scale");
    }
}
