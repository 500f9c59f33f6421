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
    private readonly DeliverySigner<JobEvent> deliveries;

    /// <summary>A signer.</summary>
    /// <param name="secret">The secret, whole; one that begins with <c>whsec_</c>, as real ones do.</param>
    public WebhookSigner(string secret) => deliveries = new(secret, WebhookStyle.Masko, MaskoJsonContext.Options);

    /// <summary>The value of <see cref="WebhookVerifier.SignatureHeader"/> for a body.</summary>
    /// <param name="body">The body as it is sent.</param>
    public string Sign(ReadOnlySpan<byte> body) => deliveries.Sign(body);

    /// <summary>A delivery ready to be sent: the event as JSON, and its signature in a header.</summary>
    /// <param name="jobEvent">The event. Without a <see cref="JobEvent.Timestamp"/> it is refused by default.</param>
    public HttpContent Content(JobEvent jobEvent) => deliveries.Content(jobEvent);

    /// <summary>A delivery ready to be sent: any bytes, and their signature in a header.</summary>
    /// <param name="body">The bytes.</param>
    public HttpContent Content(byte[] body) => deliveries.Content(body);
}
