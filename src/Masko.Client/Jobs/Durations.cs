namespace Masko.Client.Jobs;

/// <summary>How long jobs of each kind took lately. The middle of many: a row of slow ones says little about the next.</summary>
internal sealed class Durations
{
    private const int MostKinds = 64;

    private readonly object gate = new();
    private readonly Dictionary<string, Lately> byKind = new(StringComparer.Ordinal);

    public void Add(string kind, TimeSpan took)
    {
        lock (gate)
        {
            if (took <= TimeSpan.Zero || (byKind.Count >= MostKinds && !byKind.ContainsKey(kind)))
            {
                return;
            }

            if (!byKind.TryGetValue(kind, out var lately))
            {
                byKind[kind] = lately = new();
            }

            lately.Add(took);
        }
    }

    /// <summary>A guess for a kind; null when none of it has ended yet.</summary>
    public TimeSpan? Guess(string kind)
    {
        lock (gate)
        {
            return byKind.TryGetValue(kind, out var lately) ? lately.Middle : null;
        }
    }

    /// <summary>The latest durations, by time and by length.</summary>
    private sealed class Lately
    {
        private const int Most = 255;

        private readonly Queue<TimeSpan> byTime = new();
        private readonly List<TimeSpan> byLength = [];

        public TimeSpan Middle => byLength[byLength.Count / 2];

        public void Add(TimeSpan took)
        {
            if (byTime.Count == Most)
            {
                byLength.RemoveAt(byLength.BinarySearch(byTime.Dequeue()));
            }

            byTime.Enqueue(took);
            var place = byLength.BinarySearch(took);
            byLength.Insert(place < 0 ? ~place : place, took);
        }
    }
}
