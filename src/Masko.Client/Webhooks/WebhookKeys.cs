using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Masko.Client;

/// <summary>The secrets as keys, and the comparison.</summary>
internal sealed class WebhookKeys(IEnumerable<string> secrets, WebhookStyle style)
{
    private const int Digits = 2 * HMACSHA256.HashSizeInBytes;

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdefABCDEF");

    private readonly byte[][] keys = [.. secrets.Select(Encoding.UTF8.GetBytes)];

    public void Require(ReadOnlySpan<byte> body, string? signature)
    {
        var given = Bytes(signature);
        if (!IsSignedBy(keys, body, given))
        {
            var secrets = keys.Length == 1 ? "the secret" : $"any of the {keys.Length} secrets";
            throw Refused(
                WebhookRefusal.WrongSignature,
                $"The body does not match its {style.Header} with {secrets} known here. Is that the secret of this webhook, and "
                + $"whole{style.Secret}? Is the body verified byte for byte as it came, not parsed and written again?");
        }
    }

    // Every key is tried to the end: how long it takes tells nothing about them.
    private static bool IsSignedBy(byte[][] keys, ReadOnlySpan<byte> body, ReadOnlySpan<byte> given)
    {
        Span<byte> computed = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var matches = false;
        foreach (var key in keys)
        {
            HMACSHA256.HashData(key, body, computed);
            matches |= CryptographicOperations.FixedTimeEquals(computed, given);
        }

        return matches;
    }

    private byte[] Bytes(string? signature)
    {
        if (string.IsNullOrEmpty(signature))
        {
            throw Refused(
                WebhookRefusal.NoHeader,
                $"The request has no {style.Header}. Every delivery of {style.Service} has one: did it come from somewhere else, or did a proxy "
                + "remove the header?");
        }

        signature = signature.StartsWith(style.Prefix, StringComparison.OrdinalIgnoreCase) ? signature[style.Prefix.Length..] : signature;
        return signature.Length == Digits && !signature.AsSpan().ContainsAnyExcept(Hexadecimal)
            ? Convert.FromHexString(signature)
            : throw Refused(
                WebhookRefusal.MalformedHeader,
                $"{style.Header} is not {Digits} hexadecimal digits: it has {signature.Length} characters. Did a proxy change it, or send it "
                + "more than once?");
    }

    private static WebhookSignatureException Refused(WebhookRefusal reason, string message) => new(message) { Reason = reason };
}
