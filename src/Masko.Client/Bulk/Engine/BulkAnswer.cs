using Masko.Client.Http;

namespace Masko.Client.Bulk;

/// <summary>What a service said to one body of a request: how it ended, or which job works on it.</summary>
internal sealed record BulkAnswer<TOutput>
    where TOutput : class
{
    public string? JobId { get; init; }

    /// <summary>What is waited for: the job, or another key where it is not known yet which job it is; null when the item has ended.</summary>
    public string? WaitKey { get; init; }

    public string? ItemId { get; init; }

    public BulkEnd<TOutput>? End { get; init; }

    /// <summary>What else was odd about it, for the item's history; null when nothing was.</summary>
    public ItemProblem? Note { get; init; }

    public static BulkAnswer<TOutput> Running(string jobId, string? itemId) => new() { JobId = jobId, WaitKey = jobId, ItemId = itemId };

    public static BulkAnswer<TOutput> Ended(BulkEnd<TOutput> end) => new() { End = end };
}

/// <summary>How one item ended at a service.</summary>
internal sealed record BulkEnd<TOutput>(ItemState State)
    where TOutput : class
{
    private const int MostCode = 100;

    public TOutput? Output { get; init; }

    public ItemProblem? Problem { get; init; }

    public string? ItemId { get; init; }

    /// <summary>Whether <see cref="JobId"/> stands in place of the job that the answer tied to the item.</summary>
    public bool ReplacesJob { get; init; }

    /// <summary>The job that turned out to be the item's; null when none did.</summary>
    public string? JobId { get; init; }

    /// <summary>What it cost; null when the service did not say.</summary>
    public decimal? Cost { get; init; }

    public static BulkEnd<TOutput> Completed(TOutput output, decimal? cost = null) => new(ItemState.Completed) { Output = output, Cost = cost };

    public static BulkEnd<TOutput> Not(ItemState state, string? code, string message, Exception? error = null) =>
        new(state) { Problem = new(code, message) { Error = error, ServiceError = SaidBy(error as MaskoApiException ?? error?.InnerException as MaskoApiException) } };

    /// <summary>An end for which the service gave a reason in an answer, or might have. The key is in none of it.</summary>
    public static BulkEnd<TOutput> Told(ItemState state, JobError? said, string message, ApiKey? key) =>
        new(state) { Problem = new(ServerText.Line(said?.Code, key, MostCode), message) { ServiceError = ServerText.Error(said, key) } };

    private static JobError? SaidBy(MaskoApiException? answer) =>
        answer is null or { Code: null, ServiceMessage: null } ? null : new() { Code = answer.Code, Message = answer.ServiceMessage };
}
