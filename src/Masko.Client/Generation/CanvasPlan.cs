using System.Globalization;
using System.Text.Json;

namespace Masko.Client;

/// <summary>What a canvas lacks and what that would cost, as the service said when it was asked. Nothing has been made, and nothing charged.</summary>
public sealed class CanvasPlan
{
    private readonly IMaskoClient masko;

    /// <summary>A plan for a canvas.</summary>
    /// <param name="masko">Who carries it out.</param>
    /// <param name="collectionId">The collection.</param>
    /// <param name="canvasId">The canvas.</param>
    /// <param name="body">What was asked about.</param>
    /// <param name="answer">What the service said.</param>
    public CanvasPlan(IMaskoClient masko, string collectionId, string canvasId, GenerateAllBody body, GenerateAllResult answer)
    {
        ArgumentNullException.ThrowIfNull(masko);
        ArgumentException.ThrowIfNullOrWhiteSpace(collectionId);
        ArgumentException.ThrowIfNullOrWhiteSpace(canvasId);
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(answer);
        this.masko = masko;
        (CollectionId, CanvasId, Body, Answer) = (collectionId, canvasId, body with { DryRun = null }, answer);
    }

    /// <summary>The collection.</summary>
    public string CollectionId { get; }

    /// <summary>The canvas.</summary>
    public string CanvasId { get; }

    /// <summary>What <see cref="GenerateAsync"/> sends.</summary>
    public GenerateAllBody Body { get; }

    /// <summary>What the service said, as it came.</summary>
    public GenerateAllResult Answer { get; }

    /// <summary>How many animations would be made now; null when the service did not say.</summary>
    public int? Count => CanvasJobs.Count(Answer.PlannedJobs);

    /// <summary>
    /// The most that it would cost, in credits: the larger of what would be charged now and the estimate, which may count what still waits for its images.
    /// Null when the service did not say.
    /// </summary>
    public decimal? Credits => Answer.WouldChargeCredits is { ValueKind: JsonValueKind.Number } json && json.TryGetDecimal(out var now)
        ? Math.Max(now, Answer.EstimatedCost ?? 0)
        : Answer.EstimatedCost;

    /// <summary>Makes what is lacking. <b>Costs credits</b>, given back for each job that fails. What the canvas lacks now counts, not what it lacked when it was planned.</summary>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call; what has left by then runs on, and is charged.</param>
    /// <exception cref="InsufficientCreditsException">There are too few credits; nothing was made.</exception>
    /// <exception cref="OutcomeUnknownException">No readable answer came; the animations may run, and be charged. The message says how to find out.</exception>
    public async Task<CanvasGeneration> GenerateAsync(CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            return new(masko, CollectionId, CanvasId, await masko.Canvases.GenerateAllAsync(CollectionId, CanvasId, Body, options, cancellationToken).ConfigureAwait(false));
        }
        catch (OutcomeUnknownException unknown)
        {
            unknown.Add(Body.SkipCompleted
                ? $"WaitForJobsAsync(\"{CollectionId}\") waits for what did start; a new plan then says what is lacking, and makes nothing twice."
                : "With SkipCompleted = false a second call makes and charges everything again: look at the canvas before you send one.");
            throw;
        }
    }

    /// <inheritdoc />
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"Canvas {CanvasId}: {Count?.ToString(CultureInfo.InvariantCulture) ?? "unknown"} animations, {Credits?.ToString("0.##", CultureInfo.InvariantCulture) ?? "unknown"} credits at most");
}
