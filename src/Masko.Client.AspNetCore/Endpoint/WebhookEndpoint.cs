using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Masko.Client.AspNetCore;

/// <summary>Answers deliveries. What was wrong with one is logged; outside only the status tells of it.</summary>
internal sealed partial class WebhookEndpoint(WebhookRoute route, WebhookHandler handler, Func<WebhookSettings> settings, ILogger logger)
{
    private const string SoonSeconds = "5";

    public async Task AnswerAsync(HttpContext context)
    {
        var current = settings();
        var body = await WebhookBody.ReadAsync(context.Request, current, context.RequestAborted).ConfigureAwait(false);
        if (body.Refusal is { } refusal)
        {
            Log.NotRead(logger, route.Text, refusal);
            context.Response.StatusCode = refusal;
            return;
        }

        context.Response.StatusCode = await HandOnAsync(context, current.Verifier, body.Bytes).ConfigureAwait(false);
        switch (context.Response.StatusCode)
        {
            case StatusCodes.Status401Unauthorized:
                context.Response.Headers.WWWAuthenticate = WebhookVerifier.SignatureHeader;
                break;
            case StatusCodes.Status503ServiceUnavailable:
                context.Response.Headers.RetryAfter = SoonSeconds;
                break;
        }
    }

    private async Task<int> HandOnAsync(HttpContext context, WebhookVerifier verifier, ReadOnlyMemory<byte> body)
    {
        JobEvent? handed = null;
        try
        {
            // A header that came more than once is one text with commas, and no signature.
            string? signature = context.Request.Headers[WebhookVerifier.SignatureHeader];
            var claim = await verifier.HandleOnceAsync(body, signature, HandAsync, context.RequestAborted).ConfigureAwait(false);
            return Answer(claim, handed);
        }
        catch (WebhookSignatureException refused) when (handed is null)
        {
            Log.Refused(logger, route.Text, refused.Reason, refused.Message);
            return StatusCodes.Status401Unauthorized;
        }
        catch (UnreadableAnswerException unreadable) when (handed is null)
        {
            Log.Unreadable(logger, route.Text, unreadable.Message);
            return StatusCodes.Status400BadRequest;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            Log.HungUp(logger, route.Text, handed?.JobId);
            return StatusCodes.Status500InternalServerError;
        }
        catch (Exception failure)
        {
            Log.Failed(logger, failure, route.Text, handed?.JobId);
            return StatusCodes.Status500InternalServerError;
        }

        Task HandAsync(JobEvent jobEvent, CancellationToken cancellationToken)
        {
            handed = jobEvent;
            WaitingClients.Tell(context.RequestServices, jobEvent);
            return handler(jobEvent, context.RequestServices, cancellationToken);
        }
    }

    private int Answer(WebhookClaim claim, JobEvent? handed)
    {
        switch (claim)
        {
            case WebhookClaim.Underway:
                Log.Underway(logger, route.Text);
                return StatusCodes.Status503ServiceUnavailable;
            case WebhookClaim.Handled:
                Log.Repeated(logger, route.Text);
                return StatusCodes.Status200OK;
            default:
                Log.Handled(logger, route.Text, handed?.Event.Value, handed?.JobId);
                return StatusCodes.Status200OK;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(10, LogLevel.Debug, "The webhook at {Route} was told {Event} of job {JobId}")]
        public static partial void Handled(ILogger logger, string route, string? @event, string? jobId);

        [LoggerMessage(11, LogLevel.Information, "The webhook at {Route} was told again what it had handled; answered 200")]
        public static partial void Repeated(ILogger logger, string route);

        [LoggerMessage(12, LogLevel.Information, "The webhook at {Route} was told again what is being handled just now; answered 503")]
        public static partial void Underway(ILogger logger, string route);

        [LoggerMessage(13, LogLevel.Information, "The sender of a delivery to the webhook at {Route} hung up before it was handled (job {JobId})")]
        public static partial void HungUp(ILogger logger, string route, string? jobId);

        [LoggerMessage(20, LogLevel.Warning, "The webhook at {Route} refused a delivery ({Reason}); answered 401. {Problem}")]
        public static partial void Refused(ILogger logger, string route, WebhookRefusal reason, string problem);

        [LoggerMessage(21, LogLevel.Warning, "The webhook at {Route} did not get a whole body within its limits; answered {Status}")]
        public static partial void NotRead(ILogger logger, string route, int status);

        [LoggerMessage(22, LogLevel.Error, "The webhook at {Route} was told what it cannot read, though it is signed rightly; answered 400. {Problem}")]
        public static partial void Unreadable(ILogger logger, string route, string problem);

        [LoggerMessage(23, LogLevel.Error, "The webhook at {Route} failed to handle a delivery (job {JobId}); answered 500, so that it comes again")]
        public static partial void Failed(ILogger logger, Exception failure, string route, string? jobId);
    }
}
