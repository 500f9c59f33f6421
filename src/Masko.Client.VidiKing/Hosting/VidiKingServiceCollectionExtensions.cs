using Masko.Client;
using Masko.Client.VidiKing;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers VidiKing's client: a singleton <see cref="IVidiKingClient"/>, or several under keys.</summary>
public static class VidiKingServiceCollectionExtensions
{
    /// <summary>Registers <see cref="IVidiKingClient"/> with a key.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="apiKey">The key, from VidiKing's dashboard. The host does not start without one.</param>
    public static MaskoClientBuilder AddVidiKingClient(this IServiceCollection services, string apiKey) =>
        HostedVidiKing.Service.AddTo(services, apiKey);

    /// <summary>Registers <see cref="IVidiKingClient"/> with options from code.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="configure">Sets the options, the key among them.</param>
    public static MaskoClientBuilder AddVidiKingClient(this IServiceCollection services, Action<VidiKingHostOptions> configure) =>
        HostedVidiKing.Service.AddTo(services, configure);

    /// <summary>Registers <see cref="IVidiKingClient"/> with options from configuration.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="configuration">The section with the options, or a whole configuration, whose section <c>VidiKing</c> is used.</param>
    /// <param name="configure">Sets what code decides, over what configuration says. Default: null, nothing.</param>
    public static MaskoClientBuilder AddVidiKingClient(
        this IServiceCollection services, IConfiguration configuration, Action<VidiKingHostOptions>? configure = null) =>
        HostedVidiKing.Service.AddTo(services, configuration, configure);

    /// <summary>Registers a keyed <see cref="IVidiKingClient"/>: inject it with <c>[FromKeyedServices("agency")]</c>.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="name">The key in the container, and the name of the client's options.</param>
    /// <param name="apiKey">The key, from VidiKing's dashboard. The host does not start without one.</param>
    public static MaskoClientBuilder AddKeyedVidiKingClient(this IServiceCollection services, string name, string apiKey) =>
        HostedVidiKing.Service.AddKeyedTo(services, name, apiKey);

    /// <summary>Registers a keyed <see cref="IVidiKingClient"/> with options from code.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="name">The key in the container, and the name of the client's options.</param>
    /// <param name="configure">Sets the options, the key among them.</param>
    public static MaskoClientBuilder AddKeyedVidiKingClient(this IServiceCollection services, string name, Action<VidiKingHostOptions> configure) =>
        HostedVidiKing.Service.AddKeyedTo(services, name, configure);

    /// <summary>Registers a keyed <see cref="IVidiKingClient"/> with options from configuration.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="name">The key in the container, and the name of the client's options.</param>
    /// <param name="section">The section with the options.</param>
    /// <param name="configure">Sets what code decides, over what configuration says. Default: null, nothing.</param>
    public static MaskoClientBuilder AddKeyedVidiKingClient(
        this IServiceCollection services, string name, IConfigurationSection section, Action<VidiKingHostOptions>? configure = null) =>
        HostedVidiKing.Service.AddKeyedTo(services, name, section, configure);
}
