using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Masko.Client.AspNetCore;

/// <summary>What a user does with an event.</summary>
internal delegate Task WebhookHandler<in TEvent>(TEvent received, IServiceProvider services, CancellationToken cancellationToken);

/// <summary>The shapes in which a user writes a handler, as one.</summary>
internal static class WebhookHandlers
{
    public static WebhookHandler<TEvent> From<TEvent>(Func<TEvent, Task> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return (received, _, _) => handler(received);
    }

    public static WebhookHandler<TEvent> From<TEvent>(Func<TEvent, CancellationToken, Task> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return (received, _, cancellationToken) => handler(received, cancellationToken);
    }

    public static WebhookHandler<TEvent> From<TEvent, TService>(IEndpointRouteBuilder endpoints, Func<TEvent, TService, Task> handler)
        where TService : class
    {
        ArgumentNullException.ThrowIfNull(handler);
        RequireService<TService>(endpoints);
        return (received, services, _) => handler(received, services.GetRequiredService<TService>());
    }

    public static WebhookHandler<TEvent> From<TEvent, TService>(IEndpointRouteBuilder endpoints, Func<TEvent, TService, CancellationToken, Task> handler)
        where TService : class
    {
        ArgumentNullException.ThrowIfNull(handler);
        RequireService<TService>(endpoints);
        return (received, services, cancellationToken) => handler(received, services.GetRequiredService<TService>(), cancellationToken);
    }

    /// <summary>Nothing is to be done beside telling those who wait.</summary>
    public static WebhookHandler<TEvent> None<TEvent>() => static (_, _, _) => Task.CompletedTask;

    /// <summary>Better at the start than at the first delivery. A container that does not tell is believed.</summary>
    private static void RequireService<TService>(IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        if (endpoints.ServiceProvider.GetService<IServiceProviderIsService>()?.IsService(typeof(TService)) == false)
        {
            throw new InvalidOperationException(
                $"The webhook's handler wants a {typeof(TService)}, and there is none among the services: add it, for example with "
                + $"builder.Services.AddScoped<{typeof(TService).Name}>().");
        }
    }
}
