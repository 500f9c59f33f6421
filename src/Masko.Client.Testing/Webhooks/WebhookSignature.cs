using System.Security.Cryptography;
using System.Text;

namespace Masko.Client.Testing.Webhooks;

/// <summary>The signature: over the raw bytes, keyed with the whole secret, its <c>whsec_</c> with it.</summary>
internal static class WebhookSignature
{
    public const string Header = "X-Masko-Signature";

    public static string Of(string secret, ReadOnlySpan<byte> body) =>
        Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body)).ToLowerInvariant();
}
