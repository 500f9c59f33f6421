namespace Masko.Client;

/// <summary>The animations of a canvas, planned before they are paid for.</summary>
public static class CanvasPlanExtensions
{
    /// <summary>Asks what a canvas lacks and what that would cost: a dry run, which makes nothing and charges nothing.</summary>
    /// <param name="masko">The client.</param>
    /// <param name="collectionId">The collection.</param>
    /// <param name="canvasId">The canvas.</param>
    /// <param name="body">What is asked about; null for all that is lacking.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="OutcomeUnknownException">The service took the question for an order, or no readable answer came.</exception>
    public static async Task<CanvasPlan> PlanCanvasAsync(
        this IMaskoClient masko,
        string collectionId,
        string canvasId,
        GenerateAllBody? body = null,
        CallOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(masko);
        body = (body ?? new()) with { DryRun = true };
        var answer = await AskAsync().ConfigureAwait(false);
        return answer.DryRun == false || (answer.DryRun is null && answer.ActualCost > 0)
            ? throw new OutcomeUnknownException(
                FormattableString.Invariant($"Masko took the dry run of canvas {canvasId} for an order: by its answer {answer.Generated ?? 0} animations were started for ")
                + FormattableString.Invariant($"{answer.ActualCost ?? 0} credits. WaitForJobsAsync(\"{collectionId}\") waits for them."))
            {
                MayBeCharged = true,
            }
            : new(masko, collectionId, canvasId, body, answer);

        async Task<GenerateAllResult> AskAsync()
        {
            try
            {
                return await masko.Canvases.GenerateAllAsync(collectionId, canvasId, body, options, cancellationToken).ConfigureAwait(false);
            }
            catch (OutcomeUnknownException lost)
            {
                lost.Add("It was a dry run, which makes nothing: plan again.");
                throw;
            }
        }
    }
}
