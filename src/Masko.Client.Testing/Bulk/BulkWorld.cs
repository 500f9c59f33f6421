using System.Globalization;
using System.Text.Json;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Bulk;

/// <summary>Everything a bulk service knows.</summary>
internal sealed class BulkWorld(BulkServerOptions options, TimeProvider time) : ServerWorld(options.Seed, time)
{
    private readonly List<BulkWork> all = [];
    private readonly Dictionary<string, BulkWork> byId = new(StringComparer.Ordinal);

    public BulkLedger Ledger { get; } = new(time);

    /// <summary>Every request for images, oldest first.</summary>
    public IReadOnlyList<BulkWork> All => all;

    public BulkWork? Find(string id) => byId.GetValueOrDefault(id);

    public void Add(BulkWork work)
    {
        all.Add(work);
        byId[work.Id] = work;
    }

    /// <summary>The items of a request. Of equal ones each is a thing of its own.</summary>
    /// <param name="items">As they came.</param>
    /// <param name="context">What else they are made by.</param>
    /// <param name="wordsOf">What a picture goes by.</param>
    public IReadOnlyList<BulkPiece> Pieces(IReadOnlyList<JsonElement> items, string context, Func<JsonElement, string> wordsOf)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var pieces = new List<BulkPiece>(items.Count);
        foreach (var item in items)
        {
            var json = item.GetRawText();
            var same = seen[json] = seen.GetValueOrDefault(json) + 1;
            var work = $"{context} {json}" + (same == 1 ? "" : $" ({same.ToString(CultureInfo.InvariantCulture)})");
            var words = wordsOf(item);
            pieces.Add(new(pieces.Count, json, words, work, NextAttempt("item", work))
            {
                Side = Math.Min(Side(item, "width"), Side(item, "height")) is var side and < int.MaxValue ? side : null,
                IsRefused = options.ContentPolicy(words),
            });
        }

        return pieces;
    }

    private static int Side(JsonElement item, string name) =>
        item.TryGetProperty(name, out var side) && side.ValueKind == JsonValueKind.Number && side.TryGetInt32(out var pixels) ? pixels : int.MaxValue;
}
