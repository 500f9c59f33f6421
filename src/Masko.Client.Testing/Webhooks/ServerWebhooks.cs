using Masko.Client.Testing.Webhooks;

namespace Masko.Client.Testing;

/// <summary>What a server tells webhooks, and what goes wrong with it on a script.</summary>
/// <remarks>
/// Of one webhook, first tries go out one after another in the order in which jobs end; redeliveries and late ones hold nobody up. A script
/// meets a delivery before it is sent, as a <see cref="WebhookDelivery"/> that has no answer yet; of each kind of twist, the oldest that is not
/// used up is taken.
/// </remarks>
/// <example>
/// <code>
/// server.Webhooks.Next().Twice();
/// server.Webhooks.Next(3, delivery =&gt; delivery.Event == "job.failed").Late(TimeSpan.FromMinutes(5));
/// </code>
/// </example>
public sealed class ServerWebhooks
{
    private readonly WebhookLog log;
    private readonly WebhookScript script;

    internal ServerWebhooks(WebhookLog log, WebhookScript script)
    {
        this.log = log;
        this.script = script;
    }

    /// <summary>Every try that has ended, in the order in which they ended.</summary>
    public IReadOnlyList<WebhookDelivery> Deliveries => log.All;

    /// <summary>Picks the deliveries that something is to happen to; say what with a method of the answer.</summary>
    /// <param name="count">How many: the next ones. <see cref="int.MaxValue"/> takes them all.</param>
    /// <param name="where">Which of them count: by job, event, attempt. Default: all.</param>
    public WebhookTwist Next(int count = 1, Func<WebhookDelivery, bool>? where = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new WebhookTwist(script, count, where ?? (_ => true));
    }

    /// <summary>
    /// Waits until a webhook has accepted a delivery about a job. On a clock that stands still, move it past the job's end first.
    /// </summary>
    /// <param name="jobId">The job.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The first try that was accepted.</returns>
    /// <exception cref="MaskoServerAssertionException">The job has ended, and nobody accepted it or will: the message lists the tries.</exception>
    public Task<WebhookDelivery> WhenDeliveredAsync(string jobId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(jobId);
        return log.WhenAsync(
            delivery => delivery.JobId == jobId && delivery.IsAccepted, () => log.WhyNever(jobId), cancellationToken);
    }

    /// <summary>
    /// Waits until some try has ended, well or badly. When it went badly, the next one is planned by then: the clock may move on.
    /// </summary>
    /// <param name="matches">Which try.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The first try that matches.</returns>
    public Task<WebhookDelivery> WhenTriedAsync(Func<WebhookDelivery, bool> matches, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(matches);
        return log.WhenAsync(matches, () => null, cancellationToken);
    }
}
