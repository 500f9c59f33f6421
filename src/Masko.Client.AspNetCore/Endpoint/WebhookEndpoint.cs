using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Masko.Client.AspNetCore;

/// <summary>Answers deliveries. What was wrong with one is logged; outside only the status tells of it.</summary>
internal sealed class WebhookEndpoint<
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions, TEvent>(
    WebhookKind<TOptions, TEvent> kind, WebhookRoute route, WebhookHandler<TEvent> handler, Func<WebhookSettings<TEvent>> settings, ILogger logger)
    where TOptions : WebhookVerifierOptions, IWebhookEndpointOptions
    where TEvent : class
{
    private const string SoonSeconds = "5";

    public async Task AnswerAsync(HttpContext context)
    {
        var current = settings();
        var body = await WebhookBody.ReadAsync(context.Request, current.Limits, context.RequestAborted).ConfigureAwait(false);
        if (body.Refusal is { } refusal)
        {
            WebhookLog.NotRead(logger, route.Text, refusal);
            context.Response.StatusCode = refusal;
            return;
        }

        context.Response.StatusCode = await HandOnAsync(context, current.Deliveries, body.Bytes).ConfigureAwait(false);
        switch (context.Response.StatusCode)
        {
            case StatusCodes.Status401Unauthorized:
                context.Response.Headers.WWWAuthenticate = current.Deliveries.Header;
                break;
            case StatusCodes.Status503ServiceUnavailable:
                context.Response.Headers.RetryAfter = SoonSeconds;
                break;
        }
    }

    private async Task<int> HandOnAsync(HttpContext context, WebhookDeliveries<TEvent> deliveries, ReadOnlyMemory<byte> body)
    {
        TEvent? handed = null;
        try
        {
            // A header that came more than once is one text with commas, and no signature.
            string? signature = context.Request.Headers[deliveries.Header];
            var claim = await deliveries.HandleOnceAsync(body, signature, HandAsync, context.RequestAborted).ConfigureAwait(false);
            return Answer(claim, handed);
        }
        catch (WebhookSignatureException refused) when (handed is null)
        {
            WebhookLog.Refused(logger, route.Text, refused.Reason, refused.Message);
            return StatusCodes.Status401Unauthorized;
        }
        catch (UnreadableAnswerException unreadable) when (handed is null)
        {
            WebhookLog.Unreadable(logger, route.Text, unreadable.Message);
            return StatusCodes.Status400BadRequest;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            WebhookLog.HungUp(logger, route.Text, Of(handed).JobId);
            return StatusCodes.Status500InternalServerError;
        }
        catch (Exception failure)
        {
            WebhookLog.Failed(logger, failure, route.Text, Of(handed).JobId);
            return StatusCodes.Status500InternalServerError;
        }

        Task HandAsync(TEvent received, CancellationToken cancellationToken)
        {
            handed = received;
            kind.Tell(context.RequestServices, received);
            return handler(received, context.RequestServices, cancellationToken);
        }
    }

    private int Answer(WebhookClaim claim, TEvent? handed)
    {
        switch (claim)
        {
            case WebhookClaim.Underway:
                WebhookLog.Underway(logger, route.Text);
                return StatusCodes.Status503ServiceUnavailable;
            case WebhookClaim.Handled:
                WebhookLog.Repeated(logger, route.Text);
                return StatusCodes.Status200OK;
            default:
                WebhookLog.Handled(logger, route.Text, Of(handed).Event, Of(handed).JobId);
                return StatusCodes.Status200OK;
        }
    }

    private (string? Event, string? JobId) Of(TEvent? handed) => handed is null ? (null, null) : kind.Show(handed);
}
