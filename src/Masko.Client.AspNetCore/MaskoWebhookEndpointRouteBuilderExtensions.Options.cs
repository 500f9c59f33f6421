using System.Diagnostics.CodeAnalysis;
using Masko.Client;
using Masko.Client.AspNetCore;
using Microsoft.AspNetCore.Routing;

namespace Microsoft.AspNetCore.Builder;

public static partial class MaskoWebhookEndpointRouteBuilderExtensions
{
    /// <summary>Takes deliveries at an address and hands each event on once.</summary>
    /// <param name="endpoints">The application, or a group of its routes.</param>
    /// <param name="pattern">The route, for example <c>/hooks/masko</c>.</param>
    /// <param name="handler">What to do with an event. When it throws, the service is told to come again.</param>
    /// <param name="options">How the endpoint works; copied. <c>AddMaskoWebhooks</c> is not needed for it.</param>
    public static IEndpointConventionBuilder MapMaskoWebhook(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Func<JobEvent, Task> handler, MaskoWebhookOptions options) =>
        Webhooks.Map(endpoints, pattern, WebhookHandlers.From(handler), options);

    /// <summary>Takes deliveries at an address and hands each event on once.</summary>
    /// <param name="endpoints">The application, or a group of its routes.</param>
    /// <param name="pattern">The route, for example <c>/hooks/masko</c>.</param>
    /// <param name="handler">What to do with an event. Its token is cancelled when the sender hangs up. When it throws, the service is told to come again.</param>
    /// <param name="options">How the endpoint works; copied. <c>AddMaskoWebhooks</c> is not needed for it.</param>
    public static IEndpointConventionBuilder MapMaskoWebhook(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Func<JobEvent, CancellationToken, Task> handler, MaskoWebhookOptions options) =>
        Webhooks.Map(endpoints, pattern, WebhookHandlers.From(handler), options);

    /// <summary>Takes deliveries at an address and hands each event on once, with a service.</summary>
    /// <typeparam name="TService">The service, from the request's scope.</typeparam>
    /// <param name="endpoints">The application, or a group of its routes.</param>
    /// <param name="pattern">The route, for example <c>/hooks/masko</c>.</param>
    /// <param name="handler">What to do with an event. When it throws, the service is told to come again.</param>
    /// <param name="options">How the endpoint works; copied. <c>AddMaskoWebhooks</c> is not needed for it.</param>
    public static IEndpointConventionBuilder MapMaskoWebhook<TService>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Func<JobEvent, TService, Task> handler, MaskoWebhookOptions options)
        where TService : class =>
        Webhooks.Map(endpoints, pattern, WebhookHandlers.From(endpoints, handler), options);

    /// <summary>Takes deliveries at an address and hands each event on once, with a service.</summary>
    /// <typeparam name="TService">The service, from the request's scope.</typeparam>
    /// <param name="endpoints">The application, or a group of its routes.</param>
    /// <param name="pattern">The route, for example <c>/hooks/masko</c>.</param>
    /// <param name="handler">What to do with an event. Its token is cancelled when the sender hangs up. When it throws, the service is told to come again.</param>
    /// <param name="options">How the endpoint works; copied. <c>AddMaskoWebhooks</c> is not needed for it.</param>
    public static IEndpointConventionBuilder MapMaskoWebhook<TService>(
        this IEndpointRouteBuilder endpoints,
        [StringSyntax("Route")] string pattern,
        Func<JobEvent, TService, CancellationToken, Task> handler,
        MaskoWebhookOptions options)
        where TService : class =>
        Webhooks.Map(endpoints, pattern, WebhookHandlers.From(endpoints, handler), options);
}
