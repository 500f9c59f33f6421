using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Masko.Client.AspNetCore;

/// <summary>What a user does with an event.</summary>
internal delegate Task WebhookHandler(JobEvent jobEvent, IServiceProvider services, CancellationToken cancellationToken);

/// <summary>The shapes in which a user writes a handler, as one.</summary>
internal static class WebhookHandlers
{
    public static WebhookHandler From(Func<JobEvent, Task> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return (jobEvent, _, _) => handler(jobEvent);
    }

    public static WebhookHandler From(Func<JobEvent, CancellationToken, Task> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return (jobEvent, _, cancellationToken) => handler(jobEvent, cancellationToken);
    }

    public static WebhookHandler From<TService>(IEndpointRouteBuilder endpoints, Func<JobEvent, TService, Task> handler)
        where TService : class
    {
        ArgumentNullException.ThrowIfNull(handler);
        RequireService<TService>(endpoints);
        return (jobEvent, services, _) => handler(jobEvent, services.GetRequiredService<TService>());
    }

    public static WebhookHandler From<TService>(IEndpointRouteBuilder endpoints, Func<JobEvent, TService, CancellationToken, Task> handler)
        where TService : class
    {
        ArgumentNullException.ThrowIfNull(handler);
        RequireService<TService>(endpoints);
        return (jobEvent, services, cancellationToken) => handler(jobEvent, services.GetRequiredService<TService>(), cancellationToken);
    }

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
