using Microsoft.Extensions.Logging;

namespace Masko.Client.AspNetCore;

/// <summary>What endpoints log. What was wrong with a delivery stands here alone.</summary>
internal static partial class WebhookLog
{
    [LoggerMessage(1, LogLevel.Error, "The new options of the webhook at {Route} are not valid, and the ones before them stay: {Problem}")]
    public static partial void KeptSettings(ILogger logger, string route, string problem);

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
