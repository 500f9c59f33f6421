using Microsoft.Extensions.DependencyInjection;

namespace Masko.Client.Tests.Registration;

/// <summary>The interfaces of the operations come out of the container, those of the one client and those of keyed ones.</summary>
public sealed class ApiTests
{
    private static IEnumerable<Type> Apis => typeof(IMaskoClient).GetProperties().Select(property => property.PropertyType)
        .Where(type => type.IsInterface && type.Name.EndsWith("Api", StringComparison.Ordinal));

    [Test]
    public void There_are_thirteen() => Assert.That(Apis.Count(), Is.EqualTo(13));

    [TestCaseSource(nameof(Apis))]
    public void Each_is_that_of_its_client(Type api)
    {
        var services = new ServiceCollection();
        services.AddMaskoClient(WireServer.Key);
        services.AddKeyedMaskoClient("agency", WireServer.Key);
        using var provider = services.BuildServiceProvider(validateScopes: true);
        var of = typeof(IMaskoClient).GetProperties().Single(property => property.PropertyType == api);

        Assert.That(provider.GetRequiredService(api), Is.SameAs(of.GetValue(provider.GetRequiredService<IMaskoClient>())));
        Assert.That(provider.GetRequiredKeyedService(api, "agency"), Is.SameAs(of.GetValue(provider.GetRequiredKeyedService<IMaskoClient>("agency"))));
        Assert.That(provider.GetRequiredKeyedService(api, "agency"), Is.Not.SameAs(provider.GetRequiredService(api)));
    }

    [Test]
    public async Task A_paid_call_of_an_injected_interface_leaves_once_whatever_the_host_retries()
    {
        await using var server = await WireServer.StartAsync(Answer.Reset);
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(http => http.AddHttpMessageHandler(() => new Retrying(5, Copy.Same)));
        services.AddMaskoClient(options => (options.ApiKey, options.BaseAddress) = (WireServer.Key, server.Address));
        await using var provider = services.BuildServiceProvider();

        Assert.ThrowsAsync<OutcomeUnknownException>(() => provider.GetRequiredService<IGenerationApi>().PreviewAsync(new() { Prompt = "p" }));

        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }
}
