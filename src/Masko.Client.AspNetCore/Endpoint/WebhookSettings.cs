namespace Masko.Client.AspNetCore;

/// <summary>The options of an endpoint at one moment, ready for use.</summary>
internal sealed record WebhookSettings(WebhookVerifier Verifier, int BodyLimit, TimeSpan BodyTimeout, TimeProvider Time);

/// <summary>Makes them from valid options. What was handled is remembered from one set of options to the next.</summary>
internal sealed class WebhookSettingsMaker(WebhookRoute route)
{
    private InMemoryReplayGuard? memory;

    public WebhookSettings Make(MaskoWebhookOptions options) => new(
        new WebhookVerifier(new WebhookVerifierOptions
        {
            Secrets = options.Secrets,
            Tolerance = options.Tolerance,
            Time = options.Time,
            ReplayGuard = new RouteReplayGuard(options.ReplayGuard ?? (memory ??= new InMemoryReplayGuard(time: options.Time)), route),
        }),
        options.BodyLimit,
        options.BodyTimeout,
        options.Time);
}
