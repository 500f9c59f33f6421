using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Masko.Client.Hosting;

/// <summary>What one client needs in the container. Everything is under its name, so that nothing of one client reaches another.</summary>
/// <param name="Service">The service.</param>
/// <param name="Name">The client's name; empty for the one that is not keyed.</param>
internal sealed record ClientRegistration<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions, TClient>(HostedService<TOptions, TClient> Service, string Name)
    where TOptions : ServiceClientOptions, IHostOptions
    where TClient : class
{
    /// <summary>The name of the client's HttpClient, which is also in the categories of its log.</summary>
    private string HttpName => Name.Length == 0 ? Service.Name : $"{Service.Name}.{Name}";

    /// <summary>Registers a client. A second time for the same name it adds options, and nothing else.</summary>
    public MaskoClientBuilder AddTo(IServiceCollection services, IConfigurationSection? section, Action<TOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        AddOptions(services, section, configure);

        // Two guards would refuse each other's requests.
        var isNew = !services.Any(service => !service.IsKeyedService && Equals(service.ImplementationInstance));
        if (isNew)
        {
            services.AddSingleton(this);
            AddClient(services);
        }

        var http = services.AddHttpClient(HttpName);
        if (isNew)
        {
            HttpSetup.Apply(http, KeyHeader);
        }

        return new(Name, services, http);
    }

    private void AddOptions(IServiceCollection services, IConfigurationSection? section, Action<TOptions>? configure)
    {
        var options = services.AddOptions<TOptions>(Name);
        if (section is not null)
        {
            options.Configure(read => new SectionReader(read, Service.Options, Service.KeyStart).Read(section));
            services.AddSingleton<IOptionsChangeTokenSource<TOptions>>(new SectionChanges<TOptions>(Name, section));
        }

        if (configure is not null)
        {
            options.Configure(configure);
        }
    }

    private void AddClient(IServiceCollection services)
    {
        services.AddOptions<TOptions>(Name).PostConfigure<IServiceProvider>(TakeFromContainer).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TOptions>>(
            provider => new HostOptionsValidator<TOptions, TClient>(Service, Name, provider.GetRequiredService<ILoggerFactory>().CreateLogger(Service.LogCategory)));
        if (Name.Length == 0)
        {
            services.TryAddSingleton(provider => HostedClient.Create(Service, provider, Name, HttpName));
        }
        else
        {
            services.TryAddKeyedSingleton(Name, (provider, _) => HostedClient.Create(Service, provider, Name, HttpName));
        }
    }

    private string KeyHeader(IServiceProvider provider) => Service.Key(provider.GetRequiredService<IOptionsMonitor<TOptions>>().Get(Name)).Header;

    /// <summary>What the host has anyway, unless the options have their own.</summary>
    private static void TakeFromContainer(TOptions options, IServiceProvider provider)
    {
        options.LoggerFactory ??= provider.GetService<ILoggerFactory>();
        if (ReferenceEquals(options.Time, TimeProvider.System))
        {
            options.Time = provider.GetService<TimeProvider>() ?? TimeProvider.System;
        }
    }
}
