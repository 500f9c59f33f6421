using System.Diagnostics.CodeAnalysis;
using Masko.Client.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Masko.Client.Hosting;

/// <summary>Makes a client out of the container.</summary>
internal static class HostedClient
{
    public static TClient Create<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions, TClient>(HostedService<TOptions, TClient> service, IServiceProvider services, string name, string httpName)
        where TOptions : ServiceClientOptions, IHostOptions
        where TClient : class
    {
        var monitor = services.GetRequiredService<IOptionsMonitor<TOptions>>();
        var options = monitor.Get(name);
        var key = new ApiKey(options.ApiKey, service.Key(options));
        monitor.OnChange((changed, changedName) =>
        {
            if ((changedName ?? "") == name)
            {
                key.Change(changed.ApiKey);
            }
        });

        // It may have changed just before somebody listened.
        key.Change(monitor.Get(name).ApiKey);
        return service.Create(options, key, services.GetRequiredService<IHttpClientFactory>().CreateClient(httpName));
    }
}
