using Microsoft.Extensions.DependencyInjection;

namespace Masko.Client.AspNetCore;

/// <summary>The clients of this process, which may wait for the very job that a delivery tells of.</summary>
internal static class WaitingClients
{
    public static void Tell(IServiceProvider services, JobEvent jobEvent)
    {
        foreach (var masko in services.GetServices<IMaskoClient>().Concat(services.GetKeyedServices<IMaskoClient>(KeyedService.AnyKey)))
        {
            masko.Receive(jobEvent);
        }
    }
}
