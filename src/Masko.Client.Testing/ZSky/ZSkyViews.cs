using System.Text.Json.Nodes;
using Masko.Client.Testing.Bulk;

namespace Masko.Client.Testing.ZSky;

/// <summary>How batches stand in answers and in webhooks.</summary>
internal sealed class ZSkyViews(Func<Uri> address)
{
    private const string Complete = "batch.complete";
    private const string Failed = "batch.failed";

    /// <summary>What a webhook can be told; all of it unless the request says otherwise.</summary>
    public static IReadOnlyList<string> Events { get; } = [Complete, Failed];

    public static string EventOf(BulkWork work) => work.State == BulkState.Failed ? Failed : Complete;

    public static JsonObject Accepted(BulkWork work) => new() { ["batch_id"] = work.Id };

    public JsonObject Results(BulkWork work) => new() { ["results"] = new JsonArray([.. work.Items.Select(item => (JsonNode)Result(work, item))]) };

    /// <summary>Of a batch that failed as a whole, the error stands in place of the results: assumed.</summary>
    public JsonObject News(BulkWork work)
    {
        var news = new JsonObject { ["event"] = EventOf(work), ["batch_id"] = work.Id };
        if (work.State == BulkState.Failed)
        {
            news["error"] = work.Error;
        }
        else
        {
            news["results"] = Results(work)["results"]!.DeepClone();
        }

        return news;
    }

    private JsonObject Result(BulkWork work, BulkPiece item) =>
        item.IsMade ? new() { ["status"] = "success", ["image_url"] = new Uri(address(), BulkPictures.PathOf(work, item)).AbsoluteUri }
        : item.State == BulkState.Failed ? new() { ["status"] = "failed", ["error"] = item.Error, ["error_code"] = item.ErrorCode }
        : new() { ["status"] = item.OddStatus };
}
