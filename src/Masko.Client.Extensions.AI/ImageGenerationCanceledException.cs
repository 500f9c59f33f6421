namespace Masko.Client;

/// <summary>
/// The caller cancelled. What had left by then may be made, and charged: <see cref="Results"/> has what came, the jobs that still run, and what was never sent.
/// </summary>
public sealed class ImageGenerationCanceledException : OperationCanceledException
{
    /// <summary>An error for pictures that were not waited for.</summary>
    /// <param name="message">What became of them.</param>
    /// <param name="innerException">What caused it.</param>
    public ImageGenerationCanceledException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal ImageGenerationCanceledException(string message, CancellationToken cancellationToken)
        : base(message, cancellationToken)
    {
    }

    /// <summary>What became of each picture that was asked for, in their order.</summary>
    public IReadOnlyList<ItemResult> Results { get; init; } = [];
}
