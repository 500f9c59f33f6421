using Microsoft.Extensions.DependencyInjection;

namespace Masko.Client.AspNetCore;

/// <summary>The clients of this process, which may wait for the very job that a delivery tells of.</summary>
/// <typeparam name="TClient">As what they are in the container, with a key or without.</typeparam>
internal static class WaitingClients<TClient>
    where TClient : class
{
    /// <summary>Hands an event to each of them.</summary>
    public static Action<IServiceProvider, TEvent> Teller<TEvent>(Action<TClient, TEvent> receive) => (services, received) =>
    {
        foreach (var client in services.GetServices<TClient>().Concat(services.GetKeyedServices<TClient>(KeyedService.AnyKey)))
        {
            receive(client, received);
        }
    };
}
