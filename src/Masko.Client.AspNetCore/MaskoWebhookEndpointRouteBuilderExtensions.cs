using System.Diagnostics.CodeAnalysis;
using Masko.Client;
using Masko.Client.AspNetCore;
using Microsoft.AspNetCore.Routing;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Endpoints for Masko's webhooks.</summary>
/// <remarks>
/// An endpoint takes POST alone, of any content type, and looks at nothing but the bytes and their signature. It answers 200 when the handler has run, or
/// had run for the same delivery before; 400, 408 and 413 for a body that breaks off, takes too long or is too large; 401 for one that is not to be trusted,
/// and 400 for one that is, and is no event; 500 when the handler throws, and 503 while another handles the same delivery, so that it comes again. What was
/// wrong is logged, and never told outside. No login is asked for, whatever the host's policy: the signature is the login.
/// </remarks>
public static partial class MaskoWebhookEndpointRouteBuilderExtensions
{
    private static readonly WebhookMapping<MaskoWebhookOptions, JobEvent> Webhooks = new(MaskoWebhooks.Kind);

    /// <summary>Takes deliveries at an address and hands each event on once.</summary>
    /// <param name="endpoints">The application, or a group of its routes.</param>
    /// <param name="pattern">The route, for example <c>/hooks/masko</c>.</param>
    /// <param name="handler">What to do with an event. When it throws, the service is told to come again.</param>
    /// <param name="name">The name of the options, as in <c>AddMaskoWebhooks(name, …)</c>. Default: null, those without a name.</param>
    public static IEndpointConventionBuilder MapMaskoWebhook(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Func<JobEvent, Task> handler, string? name = null) =>
        Webhooks.Map(endpoints, pattern, WebhookHandlers.From(handler), name);

    /// <summary>Takes deliveries at an address and hands each event on once.</summary>
    /// <param name="endpoints">The application, or a group of its routes.</param>
    /// <param name="pattern">The route, for example <c>/hooks/masko</c>.</param>
    /// <param name="handler">What to do with an event. Its token is cancelled when the sender hangs up. When it throws, the service is told to come again.</param>
    /// <param name="name">The name of the options, as in <c>AddMaskoWebhooks(name, …)</c>. Default: null, those without a name.</param>
    public static IEndpointConventionBuilder MapMaskoWebhook(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Func<JobEvent, CancellationToken, Task> handler, string? name = null) =>
        Webhooks.Map(endpoints, pattern, WebhookHandlers.From(handler), name);

    /// <summary>Takes deliveries at an address and hands each event on once, with a service.</summary>
    /// <typeparam name="TService">The service, from the request's scope.</typeparam>
    /// <param name="endpoints">The application, or a group of its routes.</param>
    /// <param name="pattern">The route, for example <c>/hooks/masko</c>.</param>
    /// <param name="handler">What to do with an event. When it throws, the service is told to come again.</param>
    /// <param name="name">The name of the options, as in <c>AddMaskoWebhooks(name, …)</c>. Default: null, those without a name.</param>
    public static IEndpointConventionBuilder MapMaskoWebhook<TService>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Func<JobEvent, TService, Task> handler, string? name = null)
        where TService : class =>
        Webhooks.Map(endpoints, pattern, WebhookHandlers.From(endpoints, handler), name);

    /// <summary>Takes deliveries at an address and hands each event on once, with a service.</summary>
    /// <typeparam name="TService">The service, from the request's scope.</typeparam>
    /// <param name="endpoints">The application, or a group of its routes.</param>
    /// <param name="pattern">The route, for example <c>/hooks/masko</c>.</param>
    /// <param name="handler">What to do with an event. Its token is cancelled when the sender hangs up. When it throws, the service is told to come again.</param>
    /// <param name="name">The name of the options, as in <c>AddMaskoWebhooks(name, …)</c>. Default: null, those without a name.</param>
    public static IEndpointConventionBuilder MapMaskoWebhook<TService>(
        this IEndpointRouteBuilder endpoints,
        [StringSyntax("Route")] string pattern,
        Func<JobEvent, TService, CancellationToken, Task> handler,
        string? name = null)
        where TService : class =>
        Webhooks.Map(endpoints, pattern, WebhookHandlers.From(endpoints, handler), name);
}
