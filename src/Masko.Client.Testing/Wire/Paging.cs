using System.Text.Json.Nodes;

namespace Masko.Client.Testing.Wire;

/// <summary>Pages: newest first, 50 by default, at most 100.</summary>
internal static class Paging
{
    private const int StandardLimit = 50;
    private const int MostLimit = 100;

    /// <param name="call">The call, with its limit and offset.</param>
    /// <param name="oldestFirst">Everything, in the order it was made.</param>
    /// <param name="show">How an entry is shown.</param>
    public static Reply Page<T>(Call call, IReadOnlyList<T> oldestFirst, Func<T, JsonNode> show)
    {
        var limit = call.QueryNumber("limit", StandardLimit, 1, MostLimit);
        var offset = call.QueryNumber("offset", 0, 0, int.MaxValue);
        var entries = new JsonArray();
        for (var i = oldestFirst.Count - 1 - offset; i >= 0 && entries.Count < limit; i--)
        {
            entries.Add(show(oldestFirst[i]));
        }

        return new Reply(200, new JsonObject
        {
            ["data"] = entries,
            ["meta"] = new JsonObject
            {
                ["pagination"] = new JsonObject
                {
                    ["total"] = oldestFirst.Count,
                    ["limit"] = limit,
                    ["offset"] = offset,
                    ["has_more"] = (long)offset + entries.Count < oldestFirst.Count,
                },
            },
        });
    }
}
