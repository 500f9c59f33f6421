using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;

namespace Masko.Client.Tests.Guard;

/// <summary>The resilience handlers that hosts have in their defaults, as they are.</summary>
public sealed class HostResilienceTests
{
    [TestCase(false, 16)]
    [TestCase(true, 4)]
    public async Task A_read_is_sent_sixteen_times_with_the_standard_handler_and_four_times_without(bool isTakenOff, int requests)
    {
        await using var server = await WireServer.StartAsync(Answer.Status(503));
        await using var provider = Provider(server, isTakenOff);

        Assert.ThrowsAsync<MaskoApiException>(() => provider.GetRequiredService<IMaskoClient>().Credits.GetAsync());

        Assert.That(server.Requests, Has.Count.EqualTo(requests));
        Assert.That(server.Requests.Select(request => request.Headers["Authorization"]), Has.All.EqualTo("Bearer " + WireServer.Key));
    }

    [Test]
    public async Task What_is_paid_is_sent_once_with_it_and_without([Values] bool isTakenOff)
    {
        await using var server = await WireServer.StartAsync(Answer.Status(503));
        await using var provider = Provider(server, isTakenOff);

        Assert.ThrowsAsync<OutcomeUnknownException>(() => provider.GetRequiredService<IMaskoClient>().Generation.PreviewAsync(new() { Prompt = "p" }));

        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_handler_that_hedges_sends_what_is_paid_once_too()
    {
        await using var server = await WireServer.StartAsync(Answer.Status(503));
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(http => http.AddStandardHedgingHandler().Configure(options => options.Hedging.Delay = TimeSpan.FromTicks(1)));
        services.AddMaskoClient(options => (options.ApiKey, options.BaseAddress) = (WireServer.Key, server.Address));
        await using var provider = services.BuildServiceProvider();

        Assert.ThrowsAsync<OutcomeUnknownException>(() => provider.GetRequiredService<IMaskoClient>().Generation.PreviewAsync(new() { Prompt = "p" }));

        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    private static ServiceProvider Provider(WireServer server, bool isTakenOff)
    {
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(http => http.AddStandardResilienceHandler(options => options.Retry.Delay = TimeSpan.FromTicks(1)));
        var builder = services.AddMaskoClient(options =>
        {
            (options.ApiKey, options.BaseAddress) = (WireServer.Key, server.Address);
            options.Retry.Delay = TimeSpan.FromTicks(1);
        });
        if (isTakenOff)
        {
#pragma warning disable EXTEXP0001 // The one way to take them off, and an experimental one.
            builder.HttpClientBuilder.RemoveAllResilienceHandlers();
#pragma warning restore EXTEXP0001
        }

        return services.BuildServiceProvider();
    }
}
