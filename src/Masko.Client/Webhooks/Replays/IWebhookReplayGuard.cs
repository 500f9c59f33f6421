namespace Masko.Client;

/// <summary>
/// Remembers which deliveries were handled, so that one that comes again is not handled again. It is asked only about deliveries that are signed rightly
/// and in time.
/// </summary>
/// <remarks>
/// One delivery may come to several processes at the same moment: of all claims that are neither released nor completed, only one is granted. In
/// a store that outlives the process a claim must lapse by itself, later than any handler takes and well before <see cref="WebhookVerifierOptions.Tolerance"/>
/// is over: the process that made it may have been killed. What a guard throws fails the delivery, and the next try asks again.
/// </remarks>
public interface IWebhookReplayGuard
{
    /// <summary>Asks for a delivery, and takes it when it is free.</summary>
    /// <param name="delivery">
    /// The delivery: a text of printable ASCII characters without a secret in it, the same for the same bytes. Behind an endpoint it begins with the
    /// endpoint's route, because one event may go to several.
    /// </param>
    /// <param name="cancellationToken">Ends the question. A claim that was cancelled must not stay.</param>
    Task<WebhookClaim> ClaimAsync(string delivery, CancellationToken cancellationToken = default);

    /// <summary>The delivery was handled: until a moment, every claim to it is <see cref="WebhookClaim.Handled"/>.</summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="until">When it may be forgotten: by then it is refused as too old. Without a tolerance, a day from now.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task CompleteAsync(string delivery, DateTimeOffset until, CancellationToken cancellationToken = default);

    /// <summary>Its handling failed: the next claim is granted.</summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task ReleaseAsync(string delivery, CancellationToken cancellationToken = default);
}
