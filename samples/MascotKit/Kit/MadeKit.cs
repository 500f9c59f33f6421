using Masko.Client;

namespace MascotKit.Kit;

/// <summary>What has come about so far.</summary>
internal sealed class MadeKit
{
    private readonly List<(int Run, ItemResult Item)> results = [];
    private readonly List<RunSummary> runs = [];

    public Collection? Mascot { get; set; }

    /// <summary>What became of each generation, in the order they were asked for.</summary>
    public IReadOnlyList<ItemResult> Results => [.. results.OrderBy(static result => (result.Run, result.Item.Index)).Select(static result => result.Item)];

    /// <summary>The transition's way back, which costs nothing; null when there is none.</summary>
    public ItemResult? WayBack => results.Select(static result => result.Item.WayBack).FirstOrDefault(static back => back is { State: ItemState.Completed });

    public decimal Spent => runs.Count > 0 ? runs.Sum(static run => run.Spent) : results.Sum(static result => result.Item.Cost);

    /// <summary>Why nothing more was sent; null when nothing went wrong.</summary>
    public Exception? Error => runs.Select(static run => run.Error).FirstOrDefault(static error => error is not null);

    public IEnumerable<ItemResult> Running => Results.Where(static item => item.State == ItemState.Running);

    public void Add(ItemResult item) => results.Add((runs.Count, item));

    public void Add(RunSummary run) => runs.Add(run);

    /// <summary>What a script gets to know.</summary>
    public int ExitCode => runs switch
    {
        _ when Ended(RunEnd.Cancelled) => MascotKit.ExitCode.Stopped,
        _ when Ended(RunEnd.Budget) || Ended(RunEnd.Credits) => MascotKit.ExitCode.TooFewCredits,
        [] => MascotKit.ExitCode.Failed,
        _ => Results.All(static item => item is { State: ItemState.Completed, DownloadError: null }) ? MascotKit.ExitCode.Done : MascotKit.ExitCode.Failed,
    };

    private bool Ended(RunEnd end) => runs.Any(run => run.End == end);
}
