using System.Text.Json.Nodes;
using Masko.Client.Testing.Bulk;
using Masko.Client.Testing.Wire;

namespace Masko.Client.Testing.VidiKing;

/// <summary>How jobs stand in answers and in webhooks.</summary>
internal sealed class VidiKingViews(VidiKingServerOptions options, Func<Uri> address)
{
    /// <summary>Which events tell of bulk jobs is not documented: those of the single pages are taken, <c>ai</c> for generation, <c>render</c> for the others.</summary>
    public static IReadOnlyList<string> Events { get; } = ["ai.complete", "ai.failed", "render.complete", "render.failed"];

    public static string EventOf(BulkWork work) =>
        (work.Operation == "generate" ? "ai." : "render.") + (work.State == BulkState.Failed ? "failed" : "complete");

    /// <summary>What a submitted job is answered with.</summary>
    public static JsonObject Accepted(BulkWork work)
    {
        var view = Head(work, "QUEUED");
        view["created_at"] = Show.Time(work.CreatedAt);
        return view;
    }

    public JsonObject Job(BulkWork work)
    {
        var view = Head(work, work.OddStatus ?? Name(work.State));
        if (work.State == BulkState.Complete)
        {
            view["images"] = new JsonArray([.. work.Items.Select(item => (JsonNode)Image(work, item))]);
            view["credits_used"] = options.Prices.Shown(work.Operation, work.Items.Count(item => item.IsMade));
        }
        else if (work.State == BulkState.Failed)
        {
            view["error"] = work.Error;
        }

        view["created_at"] = Show.Time(work.CreatedAt);
        if (work.EndedAt is { } ended)
        {
            view["completed_at"] = Show.Time(ended);
        }

        return view;
    }

    /// <summary>The job as it is answered, and where it is asked for.</summary>
    public JsonObject News(BulkWork work)
    {
        var data = Job(work);
        data["url"] = new Uri(address(), options.JobPath.Replace("{id}", work.Id, StringComparison.Ordinal)).AbsoluteUri;
        return new() { ["event"] = EventOf(work), ["timestamp"] = Show.Time(work.EndedAt!.Value), ["data"] = data };
    }

    private static JsonObject Head(BulkWork work, string status) => new() { ["id"] = work.Id, ["status"] = status, ["total_items"] = work.Items.Count };

    private static string Name(BulkState state) => state switch
    {
        BulkState.Queued => "QUEUED",
        BulkState.Processing => "PROCESSING",
        BulkState.Complete => "COMPLETE",
        _ => "FAILED",
    };

    private JsonObject Image(BulkWork work, BulkPiece item)
    {
        var image = new JsonObject { ["index"] = item.Index };
        if (item.IsMade)
        {
            image["url"] = new Uri(address(), BulkPictures.PathOf(work, item)).AbsoluteUri;
        }

        image["status"] = item.OddStatus ?? Name(item.State);
        if (item.Error is { } error)
        {
            image["error"] = error;
        }

        return image;
    }
}
