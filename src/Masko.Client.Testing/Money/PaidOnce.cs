namespace Masko.Client.Testing.Money;

/// <summary>The claim that nothing was paid twice.</summary>
internal static class PaidOnce
{
    /// <param name="paid">What was paid and not given back.</param>
    /// <param name="thing">What it was paid for: equal for equal things.</param>
    /// <param name="name">The thing in words.</param>
    /// <param name="payment">The payment in words.</param>
    /// <exception cref="MaskoServerAssertionException">A thing was paid twice.</exception>
    public static void Check<TEntry, TThing>(IEnumerable<TEntry> paid, Func<TEntry, TThing> thing, Func<TEntry, string> name, Func<TEntry, string> payment)
    {
        var twice = paid
            .GroupBy(thing)
            .Where(group => group.Skip(1).Any())
            .Select(group => $"{name(group.First())} was charged {group.Count()} times: " + string.Join(", ", group.Select(payment)))
            .ToList();
        if (twice.Count > 0)
        {
            throw new MaskoServerAssertionException($"{twice.Count} item(s) were paid more than once:\n" + string.Join('\n', twice));
        }
    }
}
