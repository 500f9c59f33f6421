namespace Masko.Client.Jobs;

/// <summary>How long jobs of each kind took so far, the latest ones counting most.</summary>
internal sealed class Durations
{
    private const double Weight = 0.2;
    private const int MostKinds = 64;

    private readonly Dictionary<string, TimeSpan> byKind = new(StringComparer.Ordinal);

    public void Add(string kind, TimeSpan took)
    {
        if (took <= TimeSpan.Zero || (byKind.Count >= MostKinds && !byKind.ContainsKey(kind)))
        {
            return;
        }

        byKind[kind] = byKind.TryGetValue(kind, out var known) ? known + ((took - known) * Weight) : took;
    }

    /// <summary>A guess for a kind; null when none of it has ended yet.</summary>
    public TimeSpan? Guess(string kind) => byKind.TryGetValue(kind, out var known) ? known : null;
}
