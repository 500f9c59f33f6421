using Masko.Client;
using Masko.Client.Hosting;
using Masko.Client.VidiKing;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers VidiKing's client: a singleton <see cref="IVidiKingClient"/>, or several under keys.</summary>
public static class VidiKingServiceCollectionExtensions
{
    /// <summary>The section that is read of a whole configuration.</summary>
    private const string SectionName = "VidiKing";

    /// <summary>Registers <see cref="IVidiKingClient"/> with a key.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="apiKey">The key, from VidiKing's dashboard. The host does not start without one.</param>
    public static MaskoClientBuilder AddVidiKingClient(this IServiceCollection services, string apiKey) =>
        HostedVidiKing.Client("").AddTo(services, section: null, options => options.ApiKey = apiKey);

    /// <summary>Registers <see cref="IVidiKingClient"/> with options from code.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="configure">Sets the options, the key among them.</param>
    public static MaskoClientBuilder AddVidiKingClient(this IServiceCollection services, Action<VidiKingHostOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return HostedVidiKing.Client("").AddTo(services, section: null, configure);
    }

    /// <summary>Registers <see cref="IVidiKingClient"/> with options from configuration.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="configuration">The section with the options, or a whole configuration, whose section <c>VidiKing</c> is used.</param>
    /// <param name="configure">Sets what code decides, over what configuration says. Default: null, nothing.</param>
    public static MaskoClientBuilder AddVidiKingClient(
        this IServiceCollection services, IConfiguration configuration, Action<VidiKingHostOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return HostedVidiKing.Client("").AddTo(services, configuration as IConfigurationSection ?? configuration.GetSection(SectionName), configure);
    }

    /// <summary>Registers a keyed <see cref="IVidiKingClient"/>: inject it with <c>[FromKeyedServices("agency")]</c>.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="name">The key in the container, and the name of the client's options.</param>
    /// <param name="apiKey">The key, from VidiKing's dashboard. The host does not start without one.</param>
    public static MaskoClientBuilder AddKeyedVidiKingClient(this IServiceCollection services, string name, string apiKey) =>
        Keyed(name).AddTo(services, section: null, options => options.ApiKey = apiKey);

    /// <summary>Registers a keyed <see cref="IVidiKingClient"/> with options from code.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="name">The key in the container, and the name of the client's options.</param>
    /// <param name="configure">Sets the options, the key among them.</param>
    public static MaskoClientBuilder AddKeyedVidiKingClient(this IServiceCollection services, string name, Action<VidiKingHostOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Keyed(name).AddTo(services, section: null, configure);
    }

    /// <summary>Registers a keyed <see cref="IVidiKingClient"/> with options from configuration.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="name">The key in the container, and the name of the client's options.</param>
    /// <param name="section">The section with the options.</param>
    /// <param name="configure">Sets what code decides, over what configuration says. Default: null, nothing.</param>
    public static MaskoClientBuilder AddKeyedVidiKingClient(
        this IServiceCollection services, string name, IConfigurationSection section, Action<VidiKingHostOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(section);
        return Keyed(name).AddTo(services, section, configure);
    }

    private static ClientRegistration<VidiKingHostOptions, IVidiKingClient> Keyed(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return HostedVidiKing.Client(name);
    }
}
