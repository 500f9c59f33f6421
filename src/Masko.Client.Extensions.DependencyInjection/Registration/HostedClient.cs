using Masko.Client.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Masko.Client.Hosting;

/// <summary>Makes a client out of the container.</summary>
internal static class HostedClient
{
    public static IMaskoClient Create(IServiceProvider services, string name, string httpName)
    {
        var monitor = services.GetRequiredService<IOptionsMonitor<MaskoHostOptions>>();
        var options = monitor.Get(name);
        var key = new ApiKey(options.ApiKey);
        monitor.OnChange((changed, changedName) =>
        {
            if ((changedName ?? "") == name)
            {
                key.Change(changed.ApiKey);
            }
        });

        // It may have changed just before somebody listened.
        key.Change(monitor.Get(name).ApiKey);
        return new MaskoClient(options, key, services.GetRequiredService<IHttpClientFactory>().CreateClient(httpName));
    }
}
