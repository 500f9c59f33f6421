using Masko.Client.VidiKing;

namespace Masko.Client;

/// <summary>How a <see cref="VidiKingWebhookVerifier"/> works. All but the secret has a default; the verifier copies them when it is made.</summary>
public class VidiKingWebhookOptions : WebhookVerifierOptions
{
    /// <summary>The header with the signature. Default: <c>x-vidiking-signature</c>.</summary>
    public string SignatureHeader { get; set; } = VidiKingService.SignatureHeader;
}
