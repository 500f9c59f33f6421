using System.Text.Json.Nodes;
using Masko.Client.Testing.Wire;

namespace Masko.Client.Testing.Faults;

/// <summary>Batch answers whose entries do not fit the requests, or stand elsewhere.</summary>
internal static class BatchShapes
{
    private static readonly string[] Masko = [.. OperationNames.Masko.Entries];

    public static Reply? WithoutEntry(Reply reply, IReadOnlyList<string> path, int index) => Change(reply, path, index + 1, entries => entries.RemoveAt(index));

    public static Reply? WithEntryTwice(Reply reply, IReadOnlyList<string> path, int index) =>
        Change(reply, path, index + 1, entries => entries.Insert(index, entries[index]!.DeepClone()));

    public static Reply? Reversed(Reply reply, IReadOnlyList<string> path) => Change(reply, path, 2, entries =>
    {
        var turned = entries.Reverse().ToList();
        entries.Clear();
        turned.ForEach(entries.Add);
    });

    public static Reply? WithIndexesFrom(Reply reply, IReadOnlyList<string> path, int first) => Change(reply, path, 1, entries =>
    {
        foreach (var entry in entries.OfType<JsonObject>())
        {
            entry["index"] = entry["index"] is JsonValue index ? index.GetValue<int>() + first : null;
        }
    });

    public static Reply? WithMember(Reply reply, IReadOnlyList<string> path, int index, string member, string json) =>
        Change(reply, path, index + 1, entries => entries[index]!.AsObject()[member] = JsonNode.Parse(json));

    /// <summary>The entries straight in <c>data</c>.</summary>
    public static Reply? Bare(Reply reply) => Data(reply, entries => entries);

    /// <summary>The entries under another name.</summary>
    public static Reply? Under(Reply reply, string name) => Data(reply, entries => new JsonObject { [name] = entries });

    public static Reply? WithoutIndex(Reply reply) => Change(reply, Masko, 0, entries =>
    {
        foreach (var entry in entries)
        {
            entry!.AsObject().Remove("index");
        }
    });

    private static Reply? Data(Reply reply, Func<JsonArray, JsonNode> show) =>
        Entries(reply.Body, Masko) is { } entries ? reply with { Body = new JsonObject { ["data"] = show(entries.DeepClone().AsArray()) } } : null;

    private static Reply? Change(Reply reply, IReadOnlyList<string> path, int least, Action<JsonArray> change)
    {
        if (Entries(reply.Body, path) is not { } found || found.Count < least)
        {
            return null;
        }

        var body = reply.Body!.DeepClone();
        change(Entries(body, path)!);
        return reply with { Body = body };
    }

    private static JsonArray? Entries(JsonNode? node, IReadOnlyList<string> path)
    {
        foreach (var name in path)
        {
            node = (node as JsonObject)?[name];
        }

        return node as JsonArray;
    }
}
