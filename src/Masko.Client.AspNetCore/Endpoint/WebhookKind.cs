using System.Diagnostics.CodeAnalysis;

namespace Masko.Client.AspNetCore;

/// <summary>The webhooks of one service: all that an endpoint must know of it.</summary>
/// <typeparam name="TOptions">How an endpoint works.</typeparam>
/// <typeparam name="TEvent">What the service tells.</typeparam>
/// <param name="Service">Its name, in messages and in the names of the methods that users call.</param>
internal sealed record WebhookKind<
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions, TEvent>(string Service)
    where TOptions : WebhookVerifierOptions, IWebhookEndpointOptions
    where TEvent : class
{
    /// <summary>The method that maps an endpoint.</summary>
    public string Map => $"Map{Service}Webhook";

    /// <summary>The method that sets its options.</summary>
    public string Add => $"Add{Service}Webhooks";

    /// <summary>Makes the verifier of valid options, with a guard in place of theirs.</summary>
    public required Func<TOptions, IWebhookReplayGuard, WebhookDeliveries<TEvent>> Verifier { get; init; }

    /// <summary>Hands an event to those of this process who wait for it.</summary>
    public required Action<IServiceProvider, TEvent> Tell { get; init; }

    /// <summary>What a log says of an event: what happened, and to what.</summary>
    public required Func<TEvent, (string? Event, string? JobId)> Show { get; init; }

    /// <summary>What to know of its secrets, in messages.</summary>
    public required string Advice { get; init; }

    /// <summary>The header with the signature, where that is an option; otherwise null.</summary>
    public WebhookHeader<TOptions>? Header { get; init; }
}

/// <summary>The deliveries of one service, verified and handed on once.</summary>
/// <param name="Header">The header with the signature.</param>
/// <param name="HandleOnceAsync">Verifies a delivery, reads it, and hands it on unless it was handed on before.</param>
internal sealed record WebhookDeliveries<TEvent>(
    string Header, Func<ReadOnlyMemory<byte>, string?, Func<TEvent, CancellationToken, Task>, CancellationToken, Task<WebhookClaim>> HandleOnceAsync);

/// <summary>A header that is an option.</summary>
internal sealed record WebhookHeader<TOptions>(Func<TOptions, string> Get, Action<TOptions, string> Set);
