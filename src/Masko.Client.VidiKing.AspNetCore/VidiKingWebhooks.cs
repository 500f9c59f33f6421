namespace Masko.Client.AspNetCore;

/// <summary>VidiKing's webhooks.</summary>
internal static class VidiKingWebhooks
{
    public static WebhookKind<VidiKingEndpointOptions, VidiKingEvent> Kind { get; } = new("VidiKing")
    {
        Verifier = Verifier,
        Tell = WaitingClients<IVidiKingClient>.Teller<VidiKingEvent>(static (client, received) => client.Receive(received)),
        Show = static received => (received.Event.Value, received.Data?.Id),
        Advice = WebhookOptionRules.AdviceFor("VidiKing"),
        Header = new(static options => options.SignatureHeader, static (options, header) => options.SignatureHeader = header),
    };

    private static WebhookDeliveries<VidiKingEvent> Verifier(VidiKingEndpointOptions options, IWebhookReplayGuard guard)
    {
        var verifier = new VidiKingWebhookVerifier(new VidiKingWebhookOptions
        {
            Secrets = options.Secrets, SignatureHeader = options.SignatureHeader, Tolerance = options.Tolerance, Time = options.Time, ReplayGuard = guard,
        });
        return new(verifier.SignatureHeader, verifier.HandleOnceAsync);
    }
}
