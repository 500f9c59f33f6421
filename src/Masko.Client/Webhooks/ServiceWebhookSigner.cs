using System.Text.Json;

namespace Masko.Client;

/// <summary>Signs deliveries as a service does: for tests of your endpoint.</summary>
/// <typeparam name="TEvent">What the service tells.</typeparam>
public abstract class ServiceWebhookSigner<TEvent>
    where TEvent : class
{
    private readonly DeliverySigner<TEvent> deliveries;

    private protected ServiceWebhookSigner(string secret, WebhookStyle style, JsonSerializerOptions json)
    {
        deliveries = new(secret, style, json);
        SignatureHeader = style.Header;
    }

    /// <summary>The header with the signature.</summary>
    public string SignatureHeader { get; }

    /// <summary>The value of <see cref="SignatureHeader"/> for a body.</summary>
    /// <param name="body">The body as it is sent.</param>
    public string Sign(ReadOnlySpan<byte> body) => deliveries.Sign(body);

    /// <summary>A delivery ready to be sent: the event as JSON, and its signature in a header.</summary>
    /// <param name="received">The event. Where its service sends a timestamp, it is refused by default without one.</param>
    public HttpContent Content(TEvent received) => deliveries.Content(received);

    /// <summary>A delivery ready to be sent: any bytes, and their signature in a header.</summary>
    /// <param name="body">The bytes.</param>
    public HttpContent Content(byte[] body) => deliveries.Content(body);
}
