using Masko.Client.VidiKing;

namespace Masko.Client;

/// <summary>Signs deliveries as VidiKing does: for tests of your endpoint.</summary>
/// <example>
/// <code>
/// var signer = new VidiKingWebhookSigner("whsec_test");
/// await http.PostAsync("/hooks/vidiking", signer.Content(new VidiKingEvent { Event = VidiKingEventType.AiComplete, Timestamp = now, Data = new() { Id = "bulk_1" } }));
/// </code>
/// </example>
public sealed class VidiKingWebhookSigner : ServiceWebhookSigner<VidiKingEvent>
{
    /// <summary>A signer.</summary>
    /// <param name="secret">The secret, whole.</param>
    /// <param name="signatureHeader">The header with the signature. Default: null, that of <see cref="VidiKingWebhookOptions"/>.</param>
    public VidiKingWebhookSigner(string secret, string? signatureHeader = null)
        : base(secret, VidiKingService.Signed(signatureHeader), VidiKingService.Json.Options)
    {
    }
}
