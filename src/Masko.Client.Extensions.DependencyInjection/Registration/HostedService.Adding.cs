using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Masko.Client.Hosting;

/// <content>The ways to register a client; each service offers them under names of its own.</content>
internal sealed partial class HostedService<TOptions, TClient>
{
    public MaskoClientBuilder AddTo(IServiceCollection services, string apiKey) => Add(services, "", null, options => options.ApiKey = apiKey);

    public MaskoClientBuilder AddTo(IServiceCollection services, Action<TOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, "", null, configure);
    }

    /// <summary>Of a whole configuration the section with the service's name is read.</summary>
    public MaskoClientBuilder AddTo(IServiceCollection services, IConfiguration configuration, Action<TOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return Add(services, "", configuration as IConfigurationSection ?? configuration.GetSection(Name), configure);
    }

    public MaskoClientBuilder AddKeyedTo(IServiceCollection services, string name, string apiKey) =>
        Add(services, Given(name), null, options => options.ApiKey = apiKey);

    public MaskoClientBuilder AddKeyedTo(IServiceCollection services, string name, Action<TOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, Given(name), null, configure);
    }

    public MaskoClientBuilder AddKeyedTo(IServiceCollection services, string name, IConfigurationSection section, Action<TOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, Given(name), section, configure);
    }

    private MaskoClientBuilder Add(IServiceCollection services, string name, IConfigurationSection? section, Action<TOptions>? configure) =>
        new ClientRegistration<TOptions, TClient>(this, name).AddTo(services, section, configure);

    private static string Given(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return name;
    }
}
