using Masko.Client.ZSky;

namespace Masko.Client;

/// <summary>
/// How a <see cref="ZSkyWebhookVerifier"/> works. ZSky documents no timestamp in its deliveries, so that <see cref="WebhookVerifierOptions.Tolerance"/> is
/// infinite by default.
/// </summary>
public class ZSkyWebhookOptions : WebhookVerifierOptions
{
    /// <summary>Options with their defaults.</summary>
    public ZSkyWebhookOptions() => Tolerance = Timeout.InfiniteTimeSpan;

    /// <summary>The header with the signature; ZSky documents none. Default: <c>X-ZSky-Signature</c>.</summary>
    public string SignatureHeader { get; set; } = ZSkyService.SignatureHeader;
}
