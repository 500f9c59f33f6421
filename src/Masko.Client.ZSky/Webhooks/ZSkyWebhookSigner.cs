using Masko.Client.ZSky;

namespace Masko.Client;

/// <summary>Signs deliveries as ZSky does: for tests of your endpoint.</summary>
/// <example>
/// <code>
/// var signer = new ZSkyWebhookSigner("whsec_test");
/// await http.PostAsync("/hooks/zsky", signer.Content(new ZSkyBatchEvent { Event = ZSkyEventType.BatchComplete, BatchId = "batch_1" }));
/// </code>
/// </example>
public sealed class ZSkyWebhookSigner : ServiceWebhookSigner<ZSkyBatchEvent>
{
    /// <summary>A signer.</summary>
    /// <param name="secret">The secret, whole.</param>
    /// <param name="signatureHeader">The header with the signature. Default: null, that of <see cref="ZSkyWebhookOptions"/>.</param>
    public ZSkyWebhookSigner(string secret, string? signatureHeader = null)
        : base(secret, ZSkyService.Signed(signatureHeader), ZSkyService.Json.Options)
    {
    }
}
