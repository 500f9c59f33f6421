namespace Masko.Client.AspNetCore;

/// <summary>How an endpoint made by <c>MapVidiKingWebhook</c> works. All but the secret has a default.</summary>
/// <remarks>
/// In the configuration: <c>Secrets</c> (a list, or one text), <c>SignatureHeader</c>, <c>Tolerance</c> and <c>BodyTimeout</c> (<c>00:05:00</c>, or <c>infinite</c>)
/// and <c>BodyLimit</c> (a number of bytes).
/// </remarks>
public sealed class VidiKingEndpointOptions : VidiKingWebhookOptions, IWebhookEndpointOptions
{
    /// <summary>The most that is read of a body, in bytes: from 1 to 33,554,432 (32 MiB). Default: 1,048,576 (1 MiB).</summary>
    public int BodyLimit { get; set; } = IWebhookEndpointOptions.DefaultBodyLimit;

    /// <summary>
    /// How long a body may take to come, on the clock of <see cref="WebhookVerifierOptions.Time"/>: more than zero and at most one hour, or
    /// <see cref="Timeout.InfiniteTimeSpan"/>. Default: 10 seconds.
    /// </summary>
    public TimeSpan BodyTimeout { get; set; } = IWebhookEndpointOptions.DefaultBodyTimeout;

    string? IWebhookEndpointOptions.Section { get; set; }
}
