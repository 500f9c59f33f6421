using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace Masko.Client.Tests.Guard;

/// <summary>The guard is inside of every handler, whatever came first.</summary>
public sealed class HandlerOrderTests
{
    private static readonly string[] Places = ["defaults before", "defaults after", "named before", "builder", "named after", "builder actions", "twice"];

    [TestCaseSource(nameof(Places))]
    public async Task A_handler_that_retries_is_outside_of_the_guard(string place)
    {
        await using var server = await WireServer.StartAsync(Answer.Reset);
        var retrying = new Retrying(5, Copy.Same);
        await using var provider = Register(server, place, retrying);

        Assert.ThrowsAsync<OutcomeUnknownException>(() => provider.GetRequiredService<IMaskoClient>().Generation.PreviewAsync(new() { Prompt = "p" }));

        Assert.That(retrying.Sends, Is.EqualTo(6));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    private static ServiceProvider Register(WireServer server, string place, Retrying retrying)
    {
        var services = new ServiceCollection();
        if (place == "defaults before")
        {
            services.ConfigureHttpClientDefaults(http => http.AddHttpMessageHandler(() => retrying));
        }

        if (place == "named before")
        {
            services.AddHttpClient("Masko").AddHttpMessageHandler(() => retrying);
        }

        var builder = services.AddMaskoClient(options =>
        {
            options.ApiKey = WireServer.Key;
            options.BaseAddress = server.Address;
        });
        switch (place)
        {
            case "twice":
                services.AddMaskoClient(options => options.ApplicationName = "Twice").HttpClientBuilder.AddHttpMessageHandler(() => retrying);
                break;
            case "builder":
                builder.HttpClientBuilder.AddHttpMessageHandler(() => retrying);
                break;
            case "builder actions":
                builder.HttpClientBuilder.ConfigureAdditionalHttpMessageHandlers((handlers, _) => handlers.Add(retrying));
                break;
            case "named after":
                services.Configure<HttpClientFactoryOptions>(
                    "Masko", options => options.HttpMessageHandlerBuilderActions.Add(made => made.AdditionalHandlers.Add(retrying)));
                break;
            case "defaults after":
                services.ConfigureHttpClientDefaults(http => http.AddHttpMessageHandler(() => retrying));
                break;
        }

        return services.BuildServiceProvider();
    }
}
