namespace Masko.Client;

/// <summary>
/// How far a file is on its way. When a try starts over, <see cref="Bytes"/> falls back and <see cref="Try"/> goes up.
/// </summary>
public readonly record struct TransferProgress
{
    /// <summary>The file's name.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>How much of it has been sent or received, in bytes.</summary>
    public long Bytes { get; init; }

    /// <summary>How long it is, in bytes; null when nobody knows yet.</summary>
    public long? Total { get; init; }

    /// <summary>Which try this is, counted from 1.</summary>
    public int Try { get; init; }

    /// <summary>How much of it is done, from 0 to 1; null when <see cref="Total"/> is.</summary>
    public double? Share => Total is { } total ? total == 0 ? 1 : (double)Bytes / total : null;

    /// <inheritdoc />
    public override string ToString() =>
        Total is { } total ? FormattableString.Invariant($"{Name}: {Bytes} of {total} bytes") : FormattableString.Invariant($"{Name}: {Bytes} bytes");
}
