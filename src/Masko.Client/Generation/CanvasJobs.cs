using System.Text.Json;
using Masko.Client.Json;

namespace Masko.Client;

/// <summary>What the answer to a generate-all says of its jobs. Its shape is documented nowhere, so that nothing is what one has to be ready for.</summary>
internal static class CanvasJobs
{
    public static int? Count(JsonElement? planned) => planned switch
    {
        { ValueKind: JsonValueKind.Array } list => list.GetArrayLength(),
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var count) => count,
        _ => null,
    };

    public static IReadOnlyList<string> Ids(GenerateAllResult answer) =>
        [.. Ids(answer.PlannedJobs).Concat(answer.AdditionalProperties is { } more && more.TryGetValue("jobs", out var jobs) ? Ids(jobs) : []).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Ids(JsonElement? list) =>
        list is not { ValueKind: JsonValueKind.Array } jobs
            ? []
            : from job in jobs.EnumerateArray()
              where job.TryGetAny(out var id, "job_id") && id.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number
              let name = job.GetProperty("job_id").Text()
              where !string.IsNullOrEmpty(name)
              select name;
}
