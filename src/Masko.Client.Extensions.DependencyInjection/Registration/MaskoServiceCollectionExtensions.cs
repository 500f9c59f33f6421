using Masko.Client;
using Masko.Client.Hosting;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Masko's client: a singleton <see cref="IMaskoClient"/>, or several under keys.</summary>
public static partial class MaskoServiceCollectionExtensions
{
    /// <summary>Registers <see cref="IMaskoClient"/> with a key.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="apiKey">The key, from Masko's dashboard. The host does not start without one.</param>
    public static MaskoClientBuilder AddMaskoClient(this IServiceCollection services, string apiKey) =>
        HostedMasko.Service.AddTo(services, apiKey);

    /// <summary>Registers <see cref="IMaskoClient"/> with options from code.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="configure">Sets the options, the key among them.</param>
    public static MaskoClientBuilder AddMaskoClient(this IServiceCollection services, Action<MaskoHostOptions> configure) =>
        HostedMasko.Service.AddTo(services, configure);

    /// <summary>Registers <see cref="IMaskoClient"/> with options from configuration.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="configuration">The section with the options, or a whole configuration, whose section <c>Masko</c> is used.</param>
    /// <param name="configure">Sets what code decides, over what configuration says. Default: null, nothing.</param>
    public static MaskoClientBuilder AddMaskoClient(
        this IServiceCollection services, IConfiguration configuration, Action<MaskoHostOptions>? configure = null) =>
        HostedMasko.Service.AddTo(services, configuration, configure);
}
