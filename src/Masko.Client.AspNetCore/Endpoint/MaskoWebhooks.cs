namespace Masko.Client.AspNetCore;

/// <summary>Masko's webhooks.</summary>
internal static class MaskoWebhooks
{
    public static WebhookKind<MaskoWebhookOptions, JobEvent> Kind { get; } = new("Masko")
    {
        Verifier = Verifier,
        Tell = WaitingClients<IMaskoClient>.Teller<JobEvent>(static (masko, jobEvent) => masko.Receive(jobEvent)),
        Show = static jobEvent => (jobEvent.Event.Value, jobEvent.JobId),
        Advice = WebhookOptionRules.MaskosSecrets,
    };

    private static WebhookDeliveries<JobEvent> Verifier(MaskoWebhookOptions options, IWebhookReplayGuard guard)
    {
        var verifier = new WebhookVerifier(new WebhookVerifierOptions
        {
            Secrets = options.Secrets, Tolerance = options.Tolerance, Time = options.Time, ReplayGuard = guard,
        });
        return new(WebhookVerifier.SignatureHeader, verifier.HandleOnceAsync);
    }
}
