namespace Masko.Client.Tests.Shared;

/// <summary>What holds of every run, whatever went wrong.</summary>
internal static class RunChecks
{
    /// <summary>No item is lost, none doubled, each says why it did not come about, and the counts add up.</summary>
    /// <param name="items">How many there were.</param>
    /// <param name="isStream">Whether they came as a stream, of which a run that is stopped leaves the rest alone.</param>
    /// <param name="results">The results.</param>
    /// <param name="summary">The counts.</param>
    public static void EachItemEndedOnce<TBody, TOutput>(int items, bool isStream, IReadOnlyList<ItemResult<TBody, TOutput>> results, RunSummary summary)
        where TBody : class
        where TOutput : class
    {
        var counts = results.GroupBy(result => result.State).ToDictionary(group => group.Key, group => group.Count());
        Assert.Multiple(() =>
        {
            Assert.That(results.Select(result => result.Index), Is.EqualTo(Enumerable.Range(0, results.Count)), "each item has one result");
            Assert.That(isStream ? results.Count <= items : results.Count == items, "no item is lost");
            Assert.That(results.Select(result => result.Name), Is.Unique);
            Assert.That(
                new[] { summary.Completed, summary.Failed, summary.Rejected, summary.Refused, summary.Unknown, summary.NotSent, summary.Running },
                Is.EqualTo(Enum.GetValues<ItemState>().Select(state => counts.GetValueOrDefault(state))));
            Assert.That(summary.Total, Is.EqualTo(results.Count));
            Assert.That(results.Where(result => result.State == ItemState.Running).Select(result => result.JobId), Is.All.Not.Null);
            Assert.That(results.Where(result => result.State != ItemState.Completed).Select(result => result.Reason), Is.All.Not.Empty);
        });
    }

    /// <summary>A stream that now and then makes one wait.</summary>
    public static async IAsyncEnumerable<T> Halting<T>(IEnumerable<T> items, int seed, TimeProvider time)
    {
        var random = new Random(seed);
        foreach (var item in items)
        {
            if (random.Next(4) == 0)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(random.Next(2_000)), time);
            }

            yield return item;
        }
    }
}
