namespace Masko.Client.AspNetCore;

/// <summary>ZSky's webhooks.</summary>
internal static class ZSkyWebhooks
{
    public static WebhookKind<ZSkyEndpointOptions, ZSkyBatchEvent> Kind { get; } = new("ZSky")
    {
        Verifier = Verifier,
        Tell = WaitingClients<IZSkyClient>.Teller<ZSkyBatchEvent>(static (client, received) => client.Receive(received)),
        Show = static received => (received.Event.Value, received.BatchId),
        Advice = WebhookOptionRules.AdviceFor("ZSky"),
        Header = new(static options => options.SignatureHeader, static (options, header) => options.SignatureHeader = header),
    };

    private static WebhookDeliveries<ZSkyBatchEvent> Verifier(ZSkyEndpointOptions options, IWebhookReplayGuard guard)
    {
        var verifier = new ZSkyWebhookVerifier(new ZSkyWebhookOptions
        {
            Secrets = options.Secrets, SignatureHeader = options.SignatureHeader, Tolerance = options.Tolerance, Time = options.Time, ReplayGuard = guard,
        });
        return new(verifier.SignatureHeader, verifier.HandleOnceAsync);
    }
}
