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

    /// <summary>What is sent; until it is made of what the item needs, a draft of it that is never sent.</summary>
    public required TBody Body { get; set; }

    /// <summary>What the item needs before its body can be made.</summary>
    public IReadOnlyList<BulkItem<TBody, TOutput>> Needs { get; init; } = [];

    /// <summary>How the body is made of what the needs became; null when it is there from the start.</summary>
    public Func<TBody>? Make
    {
        get;
        init => (field, IsMade) = (value, value is null);
    }

    public bool IsMade { get; private set; } = true;

    /// <summary>What needs this one.</summary>
    public List<BulkItem<TBody, TOutput>> NeededBy { get; } = [];

    /// <summary>How many of its needs are not done yet.</summary>
    public int Missing { get; set; }

    /// <summary>Whether others are made of what it becomes.</summary>
    public bool IsNeeded { get; set; }

    /// <summary>What it became; kept only for those that need it.</summary>
    public TOutput? Output { get; set; }

    /// <summary>How it ended, for those that need it; its files may still be on their way.</summary>
    public ItemState? Became { get; set; }

    public int Tries { get; set; }

    /// <summary>How often it could not be sent at all.</summary>
    public int FailedSends { get; set; }

    /// <summary>Whether it is sent in a request of its own, because a request that it was in was refused whole.</summary>
    public bool Alone { get; set; }

    public decimal Reserved { get; set; }

    public string? JobId { get; set; }

    public string? ItemId { get; set; }

    /// <summary>When its last request left; null while none has.</summary>
    public DateTimeOffset? SentAt { get; set; }

    public IReadOnlyList<ItemAttempt> History => history ?? (IReadOnlyList<ItemAttempt>)[];

    public void Remember(ItemProblem problem) => (history ??= []).Add(new(JobId, problem));

    public void MakeBody()
    {
        if (!IsMade)
        {
            Body = Make!();
            IsMade = true;
        }
    }
}
