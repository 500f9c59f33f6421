using System.Diagnostics.CodeAnalysis;
using Masko.Client.Http;
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
    public string HttpName => Name.Length == 0 ? Service.Name : $"{Service.Name}.{Name}";

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
            HttpSetup.Apply(http, Key);
        }

        return new(Name, services, http);
    }

    private void AddOptions(IServiceCollection services, IConfigurationSection? section, Action<TOptions>? configure)
    {
        var options = services.AddOptions<TOptions>(Name);
        if (section is not null)
        {
            options.Configure(read => new SectionReader(read, Service.Options).Read(section));
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
        services.AddKeyedSingleton(this, (provider, _) => new HostOptionsValidator<TOptions, TClient>(
            Service, Name, provider.GetRequiredService<ILoggerFactory>().CreateLogger(Service.LogCategory)));
        services.AddSingleton<IValidateOptions<TOptions>>(Validator);
        services.AddKeyedSingleton(this, (provider, _) => HostedClient.CreateKey(this, provider));
        if (Name.Length == 0)
        {
            services.TryAddSingleton(provider => HostedClient.Create(this, provider));
        }
        else
        {
            services.TryAddKeyedSingleton(Name, (provider, _) => HostedClient.Create(this, provider));
        }

        foreach (var (api, of) in Service.Apis)
        {
            services.TryAdd(Name.Length == 0
                ? new ServiceDescriptor(api, provider => of(provider.GetRequiredService<TClient>()), ServiceLifetime.Singleton)
                : new ServiceDescriptor(api, Name, (provider, _) => of(provider.GetRequiredKeyedService<TClient>(Name)), ServiceLifetime.Singleton));
        }
    }

    /// <summary>The key of the one client of this registration.</summary>
    public ApiKey Key(IServiceProvider provider) => provider.GetRequiredKeyedService<ApiKey>(this);

    /// <summary>The options as they are now; those before, when a change made them wrong.</summary>
    public TOptions Options(IServiceProvider provider)
    {
        try
        {
            return provider.GetRequiredService<IOptionsMonitor<TOptions>>().Get(Name);
        }
        catch (OptionsValidationException) when (Validator(provider).LastGood is not null)
        {
            return Validator(provider).LastGood!;
        }
    }

    private HostOptionsValidator<TOptions, TClient> Validator(IServiceProvider provider) =>
        provider.GetRequiredKeyedService<HostOptionsValidator<TOptions, TClient>>(this);

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
