namespace Masko.Client.Testing.Faults;

/// <summary>Checks what a user gives.</summary>
internal static class FaultChecks
{
    // As long as a timer runs.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(49);

    public static string NotBlank(string text, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text, name);
        return text;
    }

    public static int Count(int count, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count, name);
        return count;
    }

    public static double Share(double share, string name) => share is > 0 and <= 1
        ? share
        : throw new ArgumentOutOfRangeException(name, share, "A probability is above 0, and at most 1.");

    public static TimeSpan Span(TimeSpan span, string name) => span >= TimeSpan.Zero && span <= Longest
        ? span
        : throw new ArgumentOutOfRangeException(name, span, "A span is 0 to 49 days, which is as long as a timer runs.");

    /// <summary>Spans that were added up, no longer than one may be.</summary>
    public static TimeSpan Capped(TimeSpan span) => span < Longest ? span : Longest;

    public static int Status(int status, string name) => status is >= 200 and <= 599
        ? status
        : throw new ArgumentOutOfRangeException(name, status, "A status is 200 to 599.");
}
