using System.Text.Json.Nodes;
using Masko.Client.Testing.Wire;

namespace Masko.Client.Testing.Faults;

/// <summary>Batch answers whose entries do not fit the requests, or stand elsewhere.</summary>
internal static class BatchShapes
{
    public static Reply? WithoutEntry(Reply reply, int index) => Change(reply, index + 1, entries =>
    {
        entries.RemoveAt(index);
        return Jobs(entries);
    });

    public static Reply? WithEntryTwice(Reply reply, int index) => Change(reply, index + 1, entries =>
    {
        entries.Insert(index, entries[index]!.DeepClone());
        return Jobs(entries);
    });

    public static Reply? Reversed(Reply reply) =>
        Change(reply, 2, entries => Jobs([.. entries.Reverse().Select(entry => entry!.DeepClone())]));

    /// <summary>The entries straight in <c>data</c>.</summary>
    public static Reply? Bare(Reply reply) => Change(reply, 0, entries => entries);

    /// <summary>The entries under another name.</summary>
    public static Reply? Under(Reply reply, string name) => Change(reply, 0, entries => new JsonObject { [name] = entries });

    public static Reply? WithoutIndex(Reply reply) => Change(reply, 0, entries =>
    {
        foreach (var entry in entries)
        {
            entry!.AsObject().Remove("index");
        }

        return Jobs(entries);
    });

    private static JsonObject Jobs(JsonArray entries) => new() { ["jobs"] = entries };

    private static Reply? Change(Reply reply, int least, Func<JsonArray, JsonNode> change) =>
        reply.Body is JsonObject body && body["data"] is JsonObject data && data["jobs"] is JsonArray jobs && jobs.Count >= least
            ? reply with { Body = new JsonObject { ["data"] = change(jobs.DeepClone().AsArray()) } }
            : null;
}
