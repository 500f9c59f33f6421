using System.Security.Cryptography;
using System.Text;

namespace Masko.Client.Testing.Webhooks;

/// <summary>How a service signs: an HMAC-SHA256 in hexadecimal over the raw bytes, keyed with the whole secret, any <c>whsec_</c> with it.</summary>
/// <param name="Header">Where the signature stands.</param>
/// <param name="Prefix">What stands before the digits.</param>
internal sealed record WebhookSignature(string Header, string Prefix = "")
{
    public static WebhookSignature Masko { get; } = new("X-Masko-Signature");

    public string Of(string secret, ReadOnlySpan<byte> body) =>
        Prefix + Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body)).ToLowerInvariant();
}
