using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Masko.Client.Tests;

/// <summary>Options as a client gets them out of a container.</summary>
internal static class Options
{
    public static MaskoHostOptions Of(Func<IServiceCollection, MaskoClientBuilder> register)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        var builder = register(services);
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptionsMonitor<MaskoHostOptions>>().Get(builder.Name);
    }

    /// <summary>What is said about them at start; empty when they are good.</summary>
    public static IReadOnlyList<string> Problems(Func<IServiceCollection, MaskoClientBuilder> register)
    {
        try
        {
            Of(register);
            return [];
        }
        catch (OptionsValidationException problem)
        {
            return [.. problem.Failures];
        }
    }

    /// <summary>What is said at start about a section <c>Masko</c> with a key and these entries.</summary>
    public static IReadOnlyList<string> Problems(params (string Key, string? Value)[] entries) => Problems(services =>
        services.AddMaskoClient(Settings.Of(
        [
            .. new (string Key, string? Value)[] { ("ApiKey", WireServer.Key) }.Where(key => entries.All(entry => entry.Key != key.Key)).Concat(entries)
                .Select(entry => ("Masko:" + entry.Key, entry.Value)),
        ])));
}
