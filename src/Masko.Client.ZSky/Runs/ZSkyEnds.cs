using Masko.Client.Bulk;
using Masko.Client.Http;

namespace Masko.Client.ZSky;

/// <summary>Reads from results how each picture of a request ended. Their order alone ties them to the request.</summary>
/// <param name="key">The key, which is in no text of an end.</param>
internal sealed class ZSkyEnds(ApiKey? key)
{
    private const string Look = "They may have been made, and charged: look at ZSky's dashboard.";

    public IReadOnlyList<BulkEnd<ZSkyResult>> Of(ZSkyBatchEvent received, int count) =>
        received.Event == ZSkyEventType.BatchFailed && received.Results is null or { Count: 0 }
            ? All(BulkEnd<ZSkyResult>.Told(ItemState.Failed, received.Error, Text(received.Error, $"Batch {received.BatchId} failed."), key), count)
            : Of(received.Results, count, "The delivery");

    public IReadOnlyList<BulkEnd<ZSkyResult>> Of(IReadOnlyList<ZSkyResult>? results, int count, string source) => results switch
    {
        { Count: var came } when came == count => [.. results.Select(Of)],
        _ => All(Unknown(Unmatched(results, count, source)), count),
    };

    /// <summary>Nobody knows whose the results are that came; they are shown with each item, and none is taken for another's.</summary>
    public static ZSkyUnmatchedException Unmatched(IReadOnlyList<ZSkyResult>? results, int count, string source)
    {
        var what = results is null
            ? $"{source} names neither results nor a batch."
            : $"{source} has {results.Count} results for {count} pictures, and only their order would tie them: nobody knows whose they are. They are in "
              + $"{nameof(ZSkyUnmatchedException)}.{nameof(ZSkyUnmatchedException.Results)}.";
        return new($"{what} {Look}") { Results = results ?? [], Expected = count };
    }

    public static IReadOnlyList<BulkEnd<ZSkyResult>> Undelivered(string batch, TimeSpan time, int count) => All(
        Unknown($"The webhook of batch {batch} has not come within {ErrorMessage.Seconds(time)}, the limit of ZSkyClientOptions.WebhookTimeout. {Look}"), count);

    private BulkEnd<ZSkyResult> Of(ZSkyResult result) => result switch
    {
        { Status: var status, ImageUrl: { Length: > 0 } } when status == ZSkyResultStatus.Success => BulkEnd<ZSkyResult>.Completed(result),
        { Status: var status } when status == ZSkyResultStatus.Failed => BulkEnd<ZSkyResult>.Told(
            ItemState.Failed, Said(result), Text(result.Error, result.ErrorCode ?? "The service gave no reason."), key),
        _ => Unknown($"Its result says '{ServerText.Line(result.Status.Value, key, 100)}'{(result.ImageUrl is { Length: > 0 } ? "" : " and names no picture")}. {Look}"),
    };

    private static BulkEnd<ZSkyResult> Unknown(string message) => BulkEnd<ZSkyResult>.Not(ItemState.Unknown, null, message);

    private static BulkEnd<ZSkyResult> Unknown(Exception error) => BulkEnd<ZSkyResult>.Not(ItemState.Unknown, null, error.Message, error);

    /// <summary>The code stands beside the error, or in it.</summary>
    private static JobError? Said(ZSkyResult result) => result.ErrorCode is { } code ? (result.Error ?? new()) with { Code = code } : result.Error;

    private string Text(JobError? error, string otherwise) => ServerText.Line(error?.Message ?? error?.Code ?? otherwise, key) ?? otherwise;

    private static IReadOnlyList<BulkEnd<ZSkyResult>> All(BulkEnd<ZSkyResult> end, int count) => [.. Enumerable.Repeat(end, count)];
}
