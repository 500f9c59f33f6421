namespace Masko.Client;

/// <summary>The animations of a canvas that the service has taken on: their jobs run, their files come later.</summary>
public sealed class CanvasGeneration
{
    private readonly IMaskoClient masko;

    /// <summary>A handle on the animations of a canvas.</summary>
    /// <param name="masko">Who is asked for the jobs.</param>
    /// <param name="collectionId">The collection.</param>
    /// <param name="canvasId">The canvas.</param>
    /// <param name="answer">What the service answered.</param>
    public CanvasGeneration(IMaskoClient masko, string collectionId, string canvasId, GenerateAllResult answer)
    {
        ArgumentNullException.ThrowIfNull(masko);
        ArgumentException.ThrowIfNullOrWhiteSpace(collectionId);
        ArgumentNullException.ThrowIfNull(answer);
        this.masko = masko;
        (CollectionId, CanvasId, Answer, JobIds) = (collectionId, canvasId, answer, CanvasJobs.Ids(answer));
    }

    /// <summary>The collection. Keep it: <see cref="IMaskoClient.WaitForJobsAsync"/> waits for its jobs from any process.</summary>
    public string CollectionId { get; }

    /// <summary>The canvas.</summary>
    public string CanvasId { get; }

    /// <summary>The answer as it came.</summary>
    public GenerateAllResult Answer { get; }

    /// <summary>The jobs that the answer names. It need not name any: <see cref="WaitAsync"/> finds the others.</summary>
    public IReadOnlyList<string> JobIds { get; }

    /// <summary>Waits until no job of the collection runs any more, those included that the animations start themselves, such as their ways back.</summary>
    /// <param name="options">How long, and who is told; null for no limit.</param>
    /// <param name="cancellationToken">Ends the wait; the jobs run on.</param>
    /// <returns>The jobs, failed ones too. To make what failed, plan again: what is there is left alone.</returns>
    /// <exception cref="MaskoTimeoutException">The time of <see cref="WaitOptions.Timeout"/> was up; the jobs run on.</exception>
    public Task<EndedJobs> WaitAsync(WaitOptions? options = null, CancellationToken cancellationToken = default) =>
        masko.WaitForJobsAsync(CollectionId, JobIds, options, cancellationToken);

    /// <inheritdoc />
    public override string ToString() => $"Animations of canvas {CanvasId} of collection {CollectionId}";
}
