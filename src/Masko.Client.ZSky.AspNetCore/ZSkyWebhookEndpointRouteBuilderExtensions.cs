using System.Diagnostics.CodeAnalysis;
using Masko.Client;
using Masko.Client.AspNetCore;
using Microsoft.AspNetCore.Routing;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Endpoints for ZSky's webhooks.</summary>
/// <remarks>
/// They answer as those of <see cref="MaskoWebhookEndpointRouteBuilderExtensions"/> do, ask for no login either, and hand each event to the ZSky clients of this process before
/// the handler gets it: the runs that wait for it go on.
/// </remarks>
public static class ZSkyWebhookEndpointRouteBuilderExtensions
{
    private static readonly WebhookMapping<ZSkyEndpointOptions, ZSkyBatchEvent> Webhooks = new(ZSkyWebhooks.Kind);

    /// <summary>Takes deliveries at an address, for the clients of this process alone.</summary>
    /// <param name="endpoints">The application, or a group of its routes.</param>
    /// <param name="pattern">The route, for example <c>/hooks/zsky</c>.</param>
    /// <param name="name">The name of the options, as in <c>AddZSkyWebhooks(name, …)</c>. Default: null, those without a name.</param>
    public static IEndpointConventionBuilder MapZSkyWebhook(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, string? name = null) =>
        Webhooks.Map(endpoints, pattern, WebhookHandlers.None<ZSkyBatchEvent>(), name);

    /// <summary>Takes deliveries at an address and hands each event on once.</summary>
    /// <param name="endpoints">The application, or a group of its routes.</param>
    /// <param name="pattern">The route, for example <c>/hooks/zsky</c>.</param>
    /// <param name="handler">What to do with an event. When it throws, the service is told to come again.</param>
    /// <param name="name">The name of the options, as in <c>AddZSkyWebhooks(name, …)</c>. Default: null, those without a name.</param>
    public static IEndpointConventionBuilder MapZSkyWebhook(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Func<ZSkyBatchEvent, Task> handler, string? name = null) =>
        Webhooks.Map(endpoints, pattern, WebhookHandlers.From(handler), name);

    /// <summary>Takes deliveries at an address and hands each event on once.</summary>
    /// <param name="endpoints">The application, or a group of its routes.</param>
    /// <param name="pattern">The route, for example <c>/hooks/zsky</c>.</param>
    /// <param name="handler">What to do with an event. Its token is cancelled when the sender hangs up. When it throws, the service is told to come again.</param>
    /// <param name="name">The name of the options, as in <c>AddZSkyWebhooks(name, …)</c>. Default: null, those without a name.</param>
    public static IEndpointConventionBuilder MapZSkyWebhook(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Func<ZSkyBatchEvent, CancellationToken, Task> handler, string? name = null) =>
        Webhooks.Map(endpoints, pattern, WebhookHandlers.From(handler), name);

    /// <summary>Takes deliveries at an address and hands each event on once, with a service.</summary>
    /// <typeparam name="TService">The service, from the request's scope.</typeparam>
    /// <param name="endpoints">The application, or a group of its routes.</param>
    /// <param name="pattern">The route, for example <c>/hooks/zsky</c>.</param>
    /// <param name="handler">What to do with an event. When it throws, the service is told to come again.</param>
    /// <param name="name">The name of the options, as in <c>AddZSkyWebhooks(name, …)</c>. Default: null, those without a name.</param>
    public static IEndpointConventionBuilder MapZSkyWebhook<TService>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Func<ZSkyBatchEvent, TService, Task> handler, string? name = null)
        where TService : class =>
        Webhooks.Map(endpoints, pattern, WebhookHandlers.From(endpoints, handler), name);

    /// <summary>Takes deliveries at an address and hands each event on once, with a service.</summary>
    /// <typeparam name="TService">The service, from the request's scope.</typeparam>
    /// <param name="endpoints">The application, or a group of its routes.</param>
    /// <param name="pattern">The route, for example <c>/hooks/zsky</c>.</param>
    /// <param name="handler">What to do with an event. Its token is cancelled when the sender hangs up. When it throws, the service is told to come again.</param>
    /// <param name="name">The name of the options, as in <c>AddZSkyWebhooks(name, …)</c>. Default: null, those without a name.</param>
    public static IEndpointConventionBuilder MapZSkyWebhook<TService>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Func<ZSkyBatchEvent, TService, CancellationToken, Task> handler, string? name = null)
        where TService : class =>
        Webhooks.Map(endpoints, pattern, WebhookHandlers.From(endpoints, handler), name);
}
