using System.Diagnostics.CodeAnalysis;

namespace Masko.Client.AspNetCore;

/// <summary>The options of an endpoint at one moment, ready for use.</summary>
internal sealed record WebhookSettings<TEvent>(WebhookDeliveries<TEvent> Deliveries, WebhookLimits Limits);

/// <summary>How much of a body is read, and for how long.</summary>
internal sealed record WebhookLimits(int BodyLimit, TimeSpan BodyTimeout, TimeProvider Time);

/// <summary>Makes them from valid options. What was handled is remembered from one set of options to the next.</summary>
internal sealed class WebhookSettingsMaker<
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions, TEvent>(WebhookKind<TOptions, TEvent> kind, WebhookRoute route)
    where TOptions : WebhookVerifierOptions, IWebhookEndpointOptions
    where TEvent : class
{
    private InMemoryReplayGuard? memory;

    public WebhookSettings<TEvent> Make(TOptions options)
    {
        var guard = options.ReplayGuard ?? (memory ??= new InMemoryReplayGuard(time: options.Time));
        return new(kind.Verifier(options, new RouteReplayGuard(guard, route)), new(options.BodyLimit, options.BodyTimeout, options.Time));
    }
}
