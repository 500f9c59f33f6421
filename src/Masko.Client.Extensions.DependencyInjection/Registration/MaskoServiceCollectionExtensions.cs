using Masko.Client;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Masko's client: a singleton <see cref="IMaskoClient"/>, or several under keys.</summary>
public static partial class MaskoServiceCollectionExtensions
{
    /// <summary>The section that is read of a whole configuration.</summary>
    private const string SectionName = "Masko";

    /// <summary>Registers <see cref="IMaskoClient"/> with a key.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="apiKey">The key, from Masko's dashboard. The host does not start without one.</param>
    public static MaskoClientBuilder AddMaskoClient(this IServiceCollection services, string apiKey) =>
        Client("").AddTo(services, null, options => options.ApiKey = apiKey);

    /// <summary>Registers <see cref="IMaskoClient"/> with options from code.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="configure">Sets the options, the key among them.</param>
    public static MaskoClientBuilder AddMaskoClient(this IServiceCollection services, Action<MaskoHostOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Client("").AddTo(services, null, configure);
    }

    /// <summary>Registers <see cref="IMaskoClient"/> with options from configuration.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="configuration">The section with the options, or a whole configuration, whose section <c>Masko</c> is used.</param>
    /// <param name="configure">Sets what code decides, over what configuration says. Default: null, nothing.</param>
    public static MaskoClientBuilder AddMaskoClient(
        this IServiceCollection services, IConfiguration configuration, Action<MaskoHostOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return Client("").AddTo(services, configuration as IConfigurationSection ?? configuration.GetSection(SectionName), configure);
    }
}
