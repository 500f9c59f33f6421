using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Masko.Client.Hosting;

/// <summary>What one client needs in the container. Everything is under its name, so that nothing of one client reaches another.</summary>
/// <param name="Name">The client's name; empty for the one that is not keyed.</param>
internal sealed record ClientRegistration(string Name)
{
    /// <summary>The name of the client's HttpClient, which is also in the categories of its log.</summary>
    private string HttpName => Name.Length == 0 ? "Masko" : "Masko." + Name;

    /// <summary>Registers a client. A second time for the same name it adds options, and nothing else.</summary>
    public static MaskoClientBuilder Add(IServiceCollection services, string name, IConfigurationSection? section, Action<MaskoHostOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        var registration = new ClientRegistration(name);
        registration.AddOptions(services, section, configure);

        // Two guards would refuse each other's requests.
        var isNew = !services.Any(service => !service.IsKeyedService && registration.Equals(service.ImplementationInstance));
        if (isNew)
        {
            services.AddSingleton(registration);
            registration.AddClient(services);
        }

        var http = services.AddHttpClient(registration.HttpName);
        if (isNew)
        {
            HttpSetup.Apply(http);
        }

        return new(name, services, http);
    }

    private void AddOptions(IServiceCollection services, IConfigurationSection? section, Action<MaskoHostOptions>? configure)
    {
        var options = services.AddOptions<MaskoHostOptions>(Name);
        if (section is not null)
        {
            options.Configure(section.ReadInto);
            services.AddSingleton<IOptionsChangeTokenSource<MaskoHostOptions>>(new SectionChanges(Name, section));
        }

        if (configure is not null)
        {
            options.Configure(configure);
        }
    }

    private void AddClient(IServiceCollection services)
    {
        services.AddOptions<MaskoHostOptions>(Name).PostConfigure<IServiceProvider>(TakeFromContainer).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MaskoHostOptions>>(
            provider => new HostOptionsValidator(Name, provider.GetRequiredService<ILogger<MaskoClient>>()));
        if (Name.Length == 0)
        {
            services.TryAddSingleton(provider => HostedClient.Create(provider, Name, HttpName));
        }
        else
        {
            services.TryAddKeyedSingleton(Name, (provider, _) => HostedClient.Create(provider, Name, HttpName));
        }
    }

    /// <summary>What the host has anyway, unless the options have their own.</summary>
    private static void TakeFromContainer(MaskoHostOptions options, IServiceProvider provider)
    {
        options.LoggerFactory ??= provider.GetService<ILoggerFactory>();
        if (ReferenceEquals(options.Time, TimeProvider.System))
        {
            options.Time = provider.GetService<TimeProvider>() ?? TimeProvider.System;
        }
    }
}
