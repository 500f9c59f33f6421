using Masko.Client;
using Masko.Client.AspNetCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Options for the endpoints that <c>MapZSkyWebhook</c> makes.</summary>
public static class ZSkyWebhookServiceCollectionExtensions
{
    private static readonly WebhookRegistration<ZSkyEndpointOptions, ZSkyBatchEvent> Webhooks = new(ZSkyWebhooks.Kind);

    /// <summary>Sets the options of the endpoints that name none. They are checked when the host starts.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets them.</param>
    /// <returns>More ways to set them, for example from a service.</returns>
    public static OptionsBuilder<ZSkyEndpointOptions> AddZSkyWebhooks(this IServiceCollection services, Action<ZSkyEndpointOptions> configure) =>
        Webhooks.Add(services, Options.Options.DefaultName, configure);

    /// <summary>
    /// Reads the options of the endpoints that name none from a section of the configuration. They are checked when the host starts, and read again when it changes: so
    /// secrets are rotated while the host runs. A change that is not valid is logged, and the options before it stay.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The section; <see cref="ZSkyEndpointOptions"/> lists its keys.</param>
    /// <returns>More ways to set them, for example from a service.</returns>
    public static OptionsBuilder<ZSkyEndpointOptions> AddZSkyWebhooks(this IServiceCollection services, IConfigurationSection section) =>
        Webhooks.Add(services, Options.Options.DefaultName, section);

    /// <summary>Sets options under a name, for endpoints that are mapped with that name. They are checked when the host starts.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name.</param>
    /// <param name="configure">Sets them.</param>
    /// <returns>More ways to set them, for example from a service.</returns>
    public static OptionsBuilder<ZSkyEndpointOptions> AddZSkyWebhooks(this IServiceCollection services, string name, Action<ZSkyEndpointOptions> configure) =>
        Webhooks.Add(services, name, configure);

    /// <summary>Reads options under a name from a section of the configuration, for endpoints that are mapped with that name.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name.</param>
    /// <param name="section">The section; <see cref="ZSkyEndpointOptions"/> lists its keys.</param>
    /// <returns>More ways to set them, for example from a service.</returns>
    public static OptionsBuilder<ZSkyEndpointOptions> AddZSkyWebhooks(this IServiceCollection services, string name, IConfigurationSection section) =>
        Webhooks.Add(services, name, section);
}
