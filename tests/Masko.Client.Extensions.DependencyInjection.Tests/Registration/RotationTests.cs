using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Masko.Client.Tests.Registration;

/// <summary>The key changes while the host runs.</summary>
public sealed class RotationTests
{
    private const string NewKey = WireServer.Key + "2";
    private const string Credits = """{"data":{"balance":7}}""";

    [Test]
    public async Task The_next_call_uses_the_new_key()
    {
        await using var server = await WireServer.StartAsync(200, Credits);
        var configuration = Configuration(server);
        await using var provider = Provider(configuration);
        var masko = provider.GetRequiredService<IMaskoClient>();

        await masko.Credits.GetAsync();
        Change(configuration, NewKey);
        await masko.Credits.GetAsync();

        Assert.That(server.Requests.Select(request => request.Headers["Authorization"]), Is.EqualTo(new[] { "Bearer " + WireServer.Key, "Bearer " + NewKey }));
    }

    [Test]
    public async Task The_next_attempt_of_a_call_under_way_uses_the_new_key()
    {
        IConfigurationRoot configuration = null!;
        await using var server = await WireServer.StartAsync(context =>
        {
            var isOld = context.Request.Headers.Authorization.ToString() == "Bearer " + WireServer.Key;
            if (isOld)
            {
                Change(configuration, NewKey);
            }

            return Answer.Json(context, isOld ? 503 : 200, Credits);
        });
        configuration = Configuration(server);
        await using var provider = Provider(configuration);

        Assert.That((await provider.GetRequiredService<IMaskoClient>().Credits.GetAsync()).Balance, Is.EqualTo(7));
        Assert.That(server.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task The_old_key_stays_masked_and_the_new_one_is_too()
    {
        await using var server = await WireServer.StartAsync(401, $$$"""{"error":{"code":"unauthorized","message":"Not {{{WireServer.Key}}} but {{{NewKey}}}"}}""");
        var configuration = Configuration(server);
        await using var provider = Provider(configuration);
        var masko = provider.GetRequiredService<IMaskoClient>();
        Change(configuration, NewKey);

        var error = Assert.ThrowsAsync<MaskoApiException>(() => masko.Credits.GetAsync())!;

        Assert.That(error.Message, Does.Contain("Not masko_*** but masko_***."));
        Assert.That(error.ToString() + error.Body, Does.Not.Contain(WireServer.Key));
    }

    [Test]
    public async Task A_change_of_one_client_is_not_anothers()
    {
        await using var server = await WireServer.StartAsync(200, Credits);
        var configuration = Configuration(server, "Agency");
        var services = new ServiceCollection();
        services.AddKeyedMaskoClient("agency", configuration.GetSection("Agency"));
        services.AddMaskoClient(configuration);
        await using var provider = services.BuildServiceProvider();
        var (masko, agency) = (provider.GetRequiredService<IMaskoClient>(), provider.GetRequiredKeyedService<IMaskoClient>("agency"));
        Change(configuration, NewKey);

        await masko.Credits.GetAsync();
        await agency.Credits.GetAsync();

        Assert.That(server.Requests.Select(request => request.Headers["Authorization"]), Is.EqualTo(new[] { "Bearer " + NewKey, "Bearer " + WireServer.Key }));
    }

    private static IConfigurationRoot Configuration(WireServer server, params string[] more) => Settings.Of(
    [
        .. new[] { "Masko" }.Concat(more).SelectMany(section => new (string, string?)[]
        {
            (section + ":ApiKey", WireServer.Key), (section + ":BaseAddress", server.Address.ToString()), (section + ":Retry:Delay", "00:00:00.0010000"),
        }),
    ]);

    private static void Change(IConfigurationRoot configuration, string key)
    {
        configuration["Masko:ApiKey"] = key;
        configuration.Reload();
    }

    private static ServiceProvider Provider(IConfiguration configuration)
    {
        var services = new ServiceCollection();
        services.AddMaskoClient(configuration);
        return services.BuildServiceProvider();
    }
}
