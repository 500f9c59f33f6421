using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Masko.Client.Aot;

/// <summary>A client as a host has it: options out of a configuration, and out of code what only code can say.</summary>
internal static class Container
{
    public static ServiceProvider With(string address)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Masko:ApiKey"] = "masko_test",
            ["Masko:BaseAddress"] = address,
            ["Masko:ApplicationName"] = "Aot/1.0",
            ["Masko:Retry:Delay"] = "00:00:00.5",
            ["Masko:RateBudget:PerHour"] = "none",
        });
        var services = new ServiceCollection();
        services.AddMaskoClient(configuration.Build(), options => options.JsonTypes = OwnJsonContext.Default);
        services.AddHealthChecks().AddMaskoCredits(minimum: 50);
        return services.BuildServiceProvider();
    }
}
