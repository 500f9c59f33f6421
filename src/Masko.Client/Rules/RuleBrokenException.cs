namespace Masko.Client;

/// <summary>A request breaks rules that are known before it is sent. Nothing was sent, and nothing charged.</summary>
public sealed class RuleBrokenException : MaskoException
{
    private const int MostInMessage = 10;

    /// <summary>An error for a broken rule.</summary>
    /// <param name="message">What happened, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public RuleBrokenException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>All that is wrong, not only the first of it; a <see cref="RuleFinding"/> each.</summary>
    public IReadOnlyList<ItemProblem> Problems { get; init; } = [];

    internal static RuleBrokenException Of(IReadOnlyList<ItemProblem> problems)
    {
        var shown = string.Join(Environment.NewLine, problems.Take(MostInMessage).Select(Line));
        var more = problems.Count > MostInMessage ? $"{Environment.NewLine}And {problems.Count - MostInMessage} more: see Problems." : "";
        return new(shown + more) { Problems = problems };
    }

    private static string Line(ItemProblem problem) => problem is RuleFinding { ItemName: { } item } ? $"Item '{item}': {problem.Message}" : problem.Message;
}
