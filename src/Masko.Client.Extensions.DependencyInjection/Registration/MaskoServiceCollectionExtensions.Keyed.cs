using Masko.Client;
using Masko.Client.Hosting;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <content>Several clients side by side, each with its own key, options, rate budget, circuit breaker and HttpClient.</content>
public static partial class MaskoServiceCollectionExtensions
{
    /// <summary>Registers a keyed <see cref="IMaskoClient"/>: inject it with <c>[FromKeyedServices("agency")]</c>.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="name">The key in the container, and the name of the client's options.</param>
    /// <param name="apiKey">The key, from Masko's dashboard. The host does not start without one.</param>
    public static MaskoClientBuilder AddKeyedMaskoClient(this IServiceCollection services, string name, string apiKey) =>
        HostedMasko.Service.AddKeyedTo(services, name, apiKey);

    /// <summary>Registers a keyed <see cref="IMaskoClient"/> with options from code.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="name">The key in the container, and the name of the client's options.</param>
    /// <param name="configure">Sets the options, the key among them.</param>
    public static MaskoClientBuilder AddKeyedMaskoClient(this IServiceCollection services, string name, Action<MaskoHostOptions> configure) =>
        HostedMasko.Service.AddKeyedTo(services, name, configure);

    /// <summary>Registers a keyed <see cref="IMaskoClient"/> with options from configuration.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="name">The key in the container, and the name of the client's options.</param>
    /// <param name="section">The section with the options.</param>
    /// <param name="configure">Sets what code decides, over what configuration says. Default: null, nothing.</param>
    public static MaskoClientBuilder AddKeyedMaskoClient(
        this IServiceCollection services, string name, IConfigurationSection section, Action<MaskoHostOptions>? configure = null) =>
        HostedMasko.Service.AddKeyedTo(services, name, section, configure);
}
