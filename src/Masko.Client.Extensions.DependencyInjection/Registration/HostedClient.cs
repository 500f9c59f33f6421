using System.Diagnostics.CodeAnalysis;
using Masko.Client.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Masko.Client.Hosting;

/// <summary>Makes a client, and its key, out of the container.</summary>
internal static class HostedClient
{
    public static TClient Create<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions, TClient>(
        ClientRegistration<TOptions, TClient> registration, IServiceProvider services)
        where TOptions : ServiceClientOptions, IHostOptions
        where TClient : class
    {
        var options = registration.Options(services);
        var key = registration.Key(services);
        return registration.Service.Create(options, key, services.GetRequiredService<IHttpClientFactory>().CreateClient(registration.HttpName));
    }

    /// <summary>The key, which follows the options while the host runs.</summary>
    public static ApiKey CreateKey<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions, TClient>(
        ClientRegistration<TOptions, TClient> registration, IServiceProvider services)
        where TOptions : ServiceClientOptions, IHostOptions
        where TClient : class
    {
        var options = registration.Options(services);
        var key = new ApiKey(options.ApiKey, registration.Service.Key(options));
        services.GetRequiredService<IOptionsMonitor<TOptions>>().OnChange((changed, name) =>
        {
            if ((name ?? "") == registration.Name)
            {
                key.Change(changed.ApiKey);
            }
        });

        // It may have changed just before the listener was there.
        key.Change(registration.Options(services).ApiKey);
        return key;
    }
}
