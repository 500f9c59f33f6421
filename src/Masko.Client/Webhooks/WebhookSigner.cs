using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Masko.Client.Json;

namespace Masko.Client;

/// <summary>Signs deliveries as Masko does: for tests of your endpoint.</summary>
/// <example>
/// <code>
/// var signer = new WebhookSigner("whsec_test");
/// await http.PostAsync("/hooks/masko", signer.Content(new JobEvent { Event = JobEventType.JobCompleted, JobId = "j1", Timestamp = now }));
/// </code>
/// </example>
public sealed class WebhookSigner
{
    private readonly byte[] key;

    /// <summary>A signer.</summary>
    /// <param name="secret">The secret, whole; one that begins with <c>whsec_</c>, as real ones do.</param>
    public WebhookSigner(string secret)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(secret);
        key = Encoding.UTF8.GetBytes(secret);
    }

    /// <summary>The value of <see cref="WebhookVerifier.SignatureHeader"/> for a body.</summary>
    /// <param name="body">The body as it is sent.</param>
    public string Sign(ReadOnlySpan<byte> body) => Convert.ToHexString(HMACSHA256.HashData(key, body)).ToLowerInvariant();

    /// <summary>A delivery ready to be sent: the event as JSON, and its signature in a header.</summary>
    /// <param name="jobEvent">The event. Without a <see cref="JobEvent.Timestamp"/> it is refused by default.</param>
    public HttpContent Content(JobEvent jobEvent)
    {
        ArgumentNullException.ThrowIfNull(jobEvent);
        return Content(JsonSerializer.SerializeToUtf8Bytes(jobEvent, MaskoJsonContext.Options.TypeInfo<JobEvent>()));
    }

    /// <summary>A delivery ready to be sent: any bytes, and their signature in a header.</summary>
    /// <param name="body">The bytes.</param>
    public HttpContent Content(byte[] body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.Add(WebhookVerifier.SignatureHeader, Sign(body));
        return content;
    }
}
