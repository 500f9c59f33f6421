using Masko.Client;
using Masko.Client.ZSky;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers ZSky's client: a singleton <see cref="IZSkyClient"/>, or several under keys.</summary>
public static class ZSkyServiceCollectionExtensions
{
    /// <summary>Registers <see cref="IZSkyClient"/> with a key.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="apiKey">The key, from ZSky's dashboard. The host does not start without one.</param>
    public static MaskoClientBuilder AddZSkyClient(this IServiceCollection services, string apiKey) =>
        HostedZSky.Service.AddTo(services, apiKey);

    /// <summary>Registers <see cref="IZSkyClient"/> with options from code.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="configure">Sets the options, the key among them.</param>
    public static MaskoClientBuilder AddZSkyClient(this IServiceCollection services, Action<ZSkyHostOptions> configure) =>
        HostedZSky.Service.AddTo(services, configure);

    /// <summary>Registers <see cref="IZSkyClient"/> with options from configuration.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="configuration">The section with the options, or a whole configuration, whose section <c>ZSky</c> is used.</param>
    /// <param name="configure">Sets what code decides, over what configuration says. Default: null, nothing.</param>
    public static MaskoClientBuilder AddZSkyClient(
        this IServiceCollection services, IConfiguration configuration, Action<ZSkyHostOptions>? configure = null) =>
        HostedZSky.Service.AddTo(services, configuration, configure);

    /// <summary>Registers a keyed <see cref="IZSkyClient"/>: inject it with <c>[FromKeyedServices("agency")]</c>.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="name">The key in the container, and the name of the client's options.</param>
    /// <param name="apiKey">The key, from ZSky's dashboard. The host does not start without one.</param>
    public static MaskoClientBuilder AddKeyedZSkyClient(this IServiceCollection services, string name, string apiKey) =>
        HostedZSky.Service.AddKeyedTo(services, name, apiKey);

    /// <summary>Registers a keyed <see cref="IZSkyClient"/> with options from code.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="name">The key in the container, and the name of the client's options.</param>
    /// <param name="configure">Sets the options, the key among them.</param>
    public static MaskoClientBuilder AddKeyedZSkyClient(this IServiceCollection services, string name, Action<ZSkyHostOptions> configure) =>
        HostedZSky.Service.AddKeyedTo(services, name, configure);

    /// <summary>Registers a keyed <see cref="IZSkyClient"/> with options from configuration.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="name">The key in the container, and the name of the client's options.</param>
    /// <param name="section">The section with the options.</param>
    /// <param name="configure">Sets what code decides, over what configuration says. Default: null, nothing.</param>
    public static MaskoClientBuilder AddKeyedZSkyClient(
        this IServiceCollection services, string name, IConfigurationSection section, Action<ZSkyHostOptions>? configure = null) =>
        HostedZSky.Service.AddKeyedTo(services, name, section, configure);
}
