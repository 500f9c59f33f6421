namespace Masko.Client;

/// <summary>ZSky's batches: one request, or as many as a run of pictures takes.</summary>
public interface IZSkyClient
{
    /// <summary>The operation as it is on the wire.</summary>
    IZSkyBatchesApi Batches { get; }

    /// <summary>What things cost by <see cref="ZSkyClientOptions.Prices"/>, to be shown beside a button: estimates and budgets go by it.</summary>
    ZSkyPrices Prices { get; }

    /// <summary>Makes the pictures of one request and gives the answer as it came. <b>Costs money</b>, for each picture that came about.</summary>
    /// <param name="images">What to make: 1 to 50, more for some customers.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call; what has left by then is made, and charged.</param>
    /// <returns>One result a picture, in their order; or the batch's id where <see cref="ZSkyClientOptions.WebhookUrl"/> is set.</returns>
    /// <exception cref="RuleBrokenException">There is no picture, or there are more than a batch holds. Nothing was sent.</exception>
    /// <exception cref="ZSkyUnmatchedException">More or fewer results came than pictures were asked for, so that nobody knows whose they are; they are in it.</exception>
    /// <exception cref="OutcomeUnknownException">No readable answer came; the pictures may have been made, and charged.</exception>
    Task<ZSkyBatch> BatchAsync(IReadOnlyList<ZSkyImage> images, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Makes many pictures, in requests of up to 50. It starts at once. <b>Costs money</b>, for each picture that came about.</summary>
    /// <param name="images">What to make: a list, which is looked at whole before the first is paid.</param>
    /// <param name="options">How the run works, its budget in dollars; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the run: nothing more is sent.</param>
    ZSkyRun Run(IEnumerable<ZSkyImage> images, RunOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Makes as many pictures as a stream has, and reads it as fast as it is needed. <b>Costs money</b>, for each picture that came about.</summary>
    /// <param name="images">What to make; each is looked at as it is read.</param>
    /// <param name="options">How the run works, its budget in dollars; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the run: nothing more is sent.</param>
    ZSkyRun Run(IAsyncEnumerable<ZSkyImage> images, RunOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>What pictures would cost, by <see cref="ZSkyClientOptions.Prices"/>. Nothing is sent, and it is an estimate.</summary>
    /// <param name="images">What to make.</param>
    MoneyEstimate Estimate(IEnumerable<ZSkyImage> images);

    /// <summary>Hands the results of a batch to the run that waits for them.</summary>
    /// <remarks>
    /// An event that comes before the wait is kept for an hour, and ends the wait when it begins; at most 10,000 are kept.
    /// </remarks>
    /// <param name="received">The event, its signature verified: <see cref="ZSkyWebhookVerifier"/>.</param>
    void Receive(ZSkyBatchEvent received);
}
