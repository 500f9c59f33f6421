using Masko.Client;
using Masko.Client.Hosting;
using Masko.Client.ZSky;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers ZSky's client: a singleton <see cref="IZSkyClient"/>, or several under keys.</summary>
public static class ZSkyServiceCollectionExtensions
{
    /// <summary>The section that is read of a whole configuration.</summary>
    private const string SectionName = "ZSky";

    /// <summary>Registers <see cref="IZSkyClient"/> with a key.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="apiKey">The key, from ZSky's dashboard. The host does not start without one.</param>
    public static MaskoClientBuilder AddZSkyClient(this IServiceCollection services, string apiKey) =>
        HostedZSky.Client("").AddTo(services, section: null, options => options.ApiKey = apiKey);

    /// <summary>Registers <see cref="IZSkyClient"/> with options from code.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="configure">Sets the options, the key among them.</param>
    public static MaskoClientBuilder AddZSkyClient(this IServiceCollection services, Action<ZSkyHostOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return HostedZSky.Client("").AddTo(services, section: null, configure);
    }

    /// <summary>Registers <see cref="IZSkyClient"/> with options from configuration.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="configuration">The section with the options, or a whole configuration, whose section <c>ZSky</c> is used.</param>
    /// <param name="configure">Sets what code decides, over what configuration says. Default: null, nothing.</param>
    public static MaskoClientBuilder AddZSkyClient(
        this IServiceCollection services, IConfiguration configuration, Action<ZSkyHostOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return HostedZSky.Client("").AddTo(services, configuration as IConfigurationSection ?? configuration.GetSection(SectionName), configure);
    }

    /// <summary>Registers a keyed <see cref="IZSkyClient"/>: inject it with <c>[FromKeyedServices("agency")]</c>.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="name">The key in the container, and the name of the client's options.</param>
    /// <param name="apiKey">The key, from ZSky's dashboard. The host does not start without one.</param>
    public static MaskoClientBuilder AddKeyedZSkyClient(this IServiceCollection services, string name, string apiKey) =>
        Keyed(name).AddTo(services, section: null, options => options.ApiKey = apiKey);

    /// <summary>Registers a keyed <see cref="IZSkyClient"/> with options from code.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="name">The key in the container, and the name of the client's options.</param>
    /// <param name="configure">Sets the options, the key among them.</param>
    public static MaskoClientBuilder AddKeyedZSkyClient(this IServiceCollection services, string name, Action<ZSkyHostOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Keyed(name).AddTo(services, section: null, configure);
    }

    /// <summary>Registers a keyed <see cref="IZSkyClient"/> with options from configuration.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="name">The key in the container, and the name of the client's options.</param>
    /// <param name="section">The section with the options.</param>
    /// <param name="configure">Sets what code decides, over what configuration says. Default: null, nothing.</param>
    public static MaskoClientBuilder AddKeyedZSkyClient(
        this IServiceCollection services, string name, IConfigurationSection section, Action<ZSkyHostOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(section);
        return Keyed(name).AddTo(services, section, configure);
    }

    private static ClientRegistration<ZSkyHostOptions, IZSkyClient> Keyed(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return HostedZSky.Client(name);
    }
}
