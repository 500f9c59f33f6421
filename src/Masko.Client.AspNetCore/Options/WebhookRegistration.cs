using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Masko.Client.AspNetCore;

/// <summary>Sets the options of the endpoints of a service; they are checked when the host starts.</summary>
/// <typeparam name="TOptions">The options. The check at the start of ASP.NET Core 8 asks for all their members.</typeparam>
/// <typeparam name="TEvent">What the service tells.</typeparam>
internal sealed class WebhookRegistration<
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TOptions, TEvent>(WebhookKind<TOptions, TEvent> kind)
    where TOptions : WebhookVerifierOptions, IWebhookEndpointOptions
    where TEvent : class
{
    public OptionsBuilder<TOptions> Add(IServiceCollection services, string name, Action<TOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, name).Configure(configure);
    }

    public OptionsBuilder<TOptions> Add(IServiceCollection services, string name, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        var builder = Add(services, name);
        services.AddSingleton<IConfigureOptions<TOptions>>(new WebhookOptionsBinding<TOptions>(name, section, kind.Header));
        services.AddSingleton<IOptionsChangeTokenSource<TOptions>>(new ConfigurationChangeTokenSource<TOptions>(name, section));
        return builder;
    }

    private OptionsBuilder<TOptions> Add(IServiceCollection services, string name)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TOptions>>(new WebhookOptionsValidation<TOptions, TEvent>(kind)));
        return services.AddOptionsWithValidateOnStart<TOptions>(name);
    }
}
