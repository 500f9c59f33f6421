using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Masko.Client.Json;

namespace Masko.Client;

/// <summary>Signs the deliveries of one service as it does.</summary>
/// <param name="secret">The secret, whole.</param>
/// <param name="style">How the service signs.</param>
/// <param name="json">How its events are written.</param>
internal sealed class DeliverySigner<TEvent>(string secret, WebhookStyle style, JsonSerializerOptions json)
    where TEvent : class
{
    private readonly byte[] key = Key(secret);

    public string Sign(ReadOnlySpan<byte> body) => style.Prefix + Convert.ToHexString(HMACSHA256.HashData(key, body)).ToLowerInvariant();

    public HttpContent Content(TEvent received)
    {
        ArgumentNullException.ThrowIfNull(received);
        return Content(JsonSerializer.SerializeToUtf8Bytes(received, json.TypeInfo<TEvent>()));
    }

    public HttpContent Content(byte[] body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.Add(style.Header, Sign(body));
        return content;
    }

    private static byte[] Key(string secret)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(secret);
        return Encoding.UTF8.GetBytes(secret);
    }
}
