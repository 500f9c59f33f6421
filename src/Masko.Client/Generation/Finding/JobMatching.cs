using System.Text.Json;

namespace Masko.Client.Finding;

/// <summary>Puts listed jobs beside the bodies that they may be of.</summary>
internal sealed class JobMatching
{
    private static readonly SentKind[] Kinds = Enum.GetValues<SentKind>();

    private readonly IReadOnlyList<GenerateBody> bodies;
    private readonly HashSet<string> known;
    private readonly Dictionary<SentKey, SentGroup> groups = [];
    private readonly ILookup<SentKind, SentGroup> named;
    private readonly ILookup<SentKind, SentGroup> ofItems;
    private readonly HashSet<string> items;

    /// <param name="bodies">What was sent.</param>
    /// <param name="known">Jobs that belong to something else.</param>
    /// <param name="json">How bodies are sent.</param>
    public JobMatching(IReadOnlyList<GenerateBody> bodies, IEnumerable<string?> known, JsonSerializerOptions json)
    {
        this.bodies = bodies;
        this.known = [.. known.OfType<string>().Where(static id => id.Length > 0)];
        foreach (var body in bodies)
        {
            var key = SentKey.Of(body);
            if (!groups.TryGetValue(key, out var group))
            {
                groups[key] = group = new(key, json);
            }

            group.Bodies.Add(body);
        }

        named = groups.Values.Where(static group => group.Key.ItemId is null).ToLookup(static group => group.Key.Kind);
        ofItems = groups.Values.Where(static group => group.Key.ItemId is not null).ToLookup(static group => group.Key.Kind);
        items = [.. groups.Keys.Select(static key => key.ItemId).OfType<string>()];
    }

    public IReadOnlyCollection<SentGroup> Groups => groups.Values;

    /// <summary>Takes the jobs of a look, in place of those of the look before.</summary>
    public void Take(JobListing listing)
    {
        foreach (var group in groups.Values)
        {
            group.Clear();
        }

        foreach (var job in listing.Jobs.Where(job => !known.Contains(job.Id)))
        {
            Take(job, isDated: listing.Since is not null && job is { CreatedAt: not null, Id.Length: > 0 });
        }
    }

    /// <summary>What was found of each group, as one of each body in the order in which they were given.</summary>
    public IReadOnlyList<JobLookup> InOrder(IReadOnlyDictionary<SentGroup, IReadOnlyList<JobLookup>> found)
    {
        var left = found.ToDictionary(static pair => pair.Key.Key, static pair => new Queue<JobLookup>(pair.Value));
        return [.. bodies.Select(body => left[SentKey.Of(body)].Dequeue())];
    }

    private void Take(Job job, bool isDated)
    {
        var isOne = false;
        List<SentGroup> possible = [];
        foreach (var kind in Kinds)
        {
            var fit = JobFits.Of(kind, job.Type);
            if (fit == JobFit.None)
            {
                continue;
            }

            if (fit == JobFit.Certain && isDated && KeyOf(kind, job) is { } key)
            {
                isOne = true;
                groups.GetValueOrDefault(key)?.Certain.Add(job);
            }
            else
            {
                possible.AddRange(Candidates(kind, job));
            }
        }

        // What is certainly of one kind is of no other by chance.
        if (!isOne)
        {
            possible.ForEach(group => group.Possible.Add(job));
        }
    }

    /// <summary>The one key that a job has; null when it does not say enough.</summary>
    private SentKey? KeyOf(SentKind kind, Job job) =>
        IsOfItem(job) ? new(kind, job.ItemId, null)
        : string.IsNullOrWhiteSpace(job.ItemName) || (string.IsNullOrEmpty(job.ItemId) && items.Count > 0) ? null
        : new(kind, null, SentKey.Plain(job.ItemName));

    private IEnumerable<SentGroup> Candidates(SentKind kind, Job job)
    {
        if (IsOfItem(job))
        {
            return One(new(kind, job.ItemId, null));
        }

        var byName = string.IsNullOrWhiteSpace(job.ItemName) ? named[kind] : One(new(kind, null, SentKey.Plain(job.ItemName)));
        return string.IsNullOrEmpty(job.ItemId) ? byName.Concat(ofItems[kind]) : byName;
    }

    private bool IsOfItem(Job job) => job.ItemId is { Length: > 0 } item && items.Contains(item);

    private IEnumerable<SentGroup> One(SentKey key) => groups.TryGetValue(key, out var group) ? [group] : [];
}
