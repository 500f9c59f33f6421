using System.Globalization;

namespace Masko.Client.Files;

/// <summary>Which job has which name, among those of one call or run: no two share one, whatever their items are called.</summary>
internal sealed class NameClaims
{
    private readonly object gate = new();
    private readonly Dictionary<string, string> jobs = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names that a job may have, the plainest first; what follows is the same whoever comes first.</summary>
    public static IEnumerable<string> Candidates(Job job)
    {
        var plain = SafeName.Of(job.ItemName is { Length: > 0 } name ? name : job.Id, "item");
        var marked = $"{plain}-{SafeName.Mark(job.Id)}";
        return [plain, marked, .. Enumerable.Range(2, 1000).Select(number => string.Create(CultureInfo.InvariantCulture, $"{marked}-{number}"))];
    }

    /// <summary>Takes the first name that no other job has, and that is free.</summary>
    public string Take(Job job, IEnumerable<string> candidates, Func<string, bool> isFree)
    {
        lock (gate)
        {
            var name = candidates.First(name => (!jobs.TryGetValue(name, out var owner) || owner == job.Id) && isFree(name));
            jobs[name] = job.Id;
            return name;
        }
    }
}
