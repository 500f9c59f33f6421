namespace Masko.Client.Bulk;

/// <summary>One item on its way through a run.</summary>
internal sealed class BulkItem<TBody, TOutput>(string name, string? tag)
    where TBody : class
    where TOutput : class
{
    private List<ItemAttempt>? history;

    public int Index { get; set; }

    public string Name { get; } = name;

    public string? Tag { get; } = tag;

    /// <summary>What is sent; null until what it needs is done.</summary>
    public TBody? Body { get; set; }

    /// <summary>What it needs before it can be made, and how it is made of that.</summary>
    public IReadOnlyList<BulkItem<TBody, TOutput>> Needs { get; init; } = [];

    public Func<TBody>? Make { get; init; }

    /// <summary>What needs this one.</summary>
    public List<BulkItem<TBody, TOutput>> NeededBy { get; } = [];

    /// <summary>How many of its needs are not done yet.</summary>
    public int Missing { get; set; }

    /// <summary>Whether others are made of what it becomes.</summary>
    public bool IsNeeded { get; set; }

    /// <summary>What it became; kept only for those that need it.</summary>
    public TOutput? Output { get; set; }

    public ItemState? Ended { get; set; }

    public int Tries { get; set; }

    /// <summary>How often it could not be sent at all.</summary>
    public int FailedSends { get; set; }

    /// <summary>Whether it is sent in a request of its own, because a request that it was in was refused whole.</summary>
    public bool Alone { get; set; }

    public decimal Reserved { get; set; }

    public string? JobId { get; set; }

    public string? ItemId { get; set; }

    public IReadOnlyList<ItemAttempt> History => history ?? (IReadOnlyList<ItemAttempt>)[];

    public void Remember(ItemProblem problem) => (history ??= []).Add(new(JobId, problem));
}
