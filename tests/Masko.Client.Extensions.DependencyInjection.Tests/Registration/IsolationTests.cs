using Masko.Client.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Masko.Client.Tests.Registration;

/// <summary>Two clients in one container share nothing.</summary>
public sealed class IsolationTests
{
    private const int Calls = 40;

    private static readonly string[] Names = ["", "agency", "studio"];

    [Test]
    public async Task Parallel_calls_of_several_clients_carry_their_own_key_address_and_headers()
    {
        var servers = new Dictionary<string, WireServer>(StringComparer.Ordinal);
        var services = new ServiceCollection();
        foreach (var name in Names)
        {
            var server = servers[name] = await WireServer.StartAsync(200, """{"data":{"balance":7}}""");
            Register(services, name, options =>
            {
                (options.ApiKey, options.BaseAddress, options.ApplicationName) = (Key(name), server.Address, "App" + name);
                options.RateBudget.PerMinute = null;
            }).HttpClientBuilder.ConfigureHttpClient(http => http.DefaultRequestHeaders.Add("X-Client", "client" + name));
        }

        await using var provider = services.BuildServiceProvider(validateScopes: true);
        await Task.WhenAll(Enumerable.Range(0, Calls).SelectMany(_ => Names.Select(name => Client(provider, name).Credits.GetAsync())));

        foreach (var (name, server) in servers)
        {
            Assert.That(server.Requests, Has.Count.EqualTo(Calls));
            Assert.That(server.Requests.Select(request => request.Headers["Authorization"]), Has.All.EqualTo("Bearer " + Key(name)));
            Assert.That(server.Requests.Select(request => request.Headers["X-Client"]), Has.All.EqualTo("client" + name));
            Assert.That(server.Requests.Select(request => request.Headers["User-Agent"]), Has.All.EndsWith(" App" + name));
            await server.DisposeAsync();
        }
    }

    [Test]
    public async Task Two_workspaces_of_one_server_are_charged_for_their_own_calls()
    {
        await using var server = await MaskoServer.StartAsync();
        var other = server.AddWorkspace(subscriptionCredits: 500);
        var services = new ServiceCollection();
        foreach (var (name, key) in new[] { ("", server.ApiKey), ("agency", other.ApiKey) })
        {
            Register(services, name, options => (options.ApiKey, options.BaseAddress) = (key, server.Address))
                .HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(server.CreateHandler);
        }

        await using var provider = services.BuildServiceProvider();
        await Task.WhenAll(GenerateAsync(Client(provider, ""), 7), GenerateAsync(Client(provider, "agency"), 3));

        Assert.That((server.Workspace.Balance, other.Balance), Is.EqualTo((1000 - 7, 500 - 3)));
        server.Ledger.ShouldHoldEachItemOnce();
    }

    [Test]
    public async Task A_rate_budget_that_is_used_up_holds_up_nobody_else()
    {
        await using var server = await WireServer.StartAsync(200, """{"data":{"balance":7}}""");
        await using var provider = Two(server, options => options.RateBudget.PerMinute = 3);
        for (var i = 0; i < 3; i++)
        {
            await Client(provider, "agency").Credits.GetAsync();
        }

        var limited = Assert.ThrowsAsync<RateLimitedException>(() => Client(provider, "agency").Credits.GetAsync(new() { Timeout = TimeSpan.FromSeconds(5) }))!;
        await Task.WhenAll(Enumerable.Range(0, Calls).Select(_ => Client(provider, "studio").Credits.GetAsync()));

        Assert.That(limited.IsLocal, Is.True);
        Assert.That(server.Requests, Has.Count.EqualTo(3 + Calls));
    }

    [Test]
    public async Task A_refusal_by_the_service_pauses_one_client()
    {
        await using var server = await WireServer.StartAsync(context =>
        {
            var isAgency = context.Request.Headers.Authorization.ToString() == "Bearer " + Key("agency");
            context.Response.Headers.RetryAfter = "600";
            return Answer.Json(context, isAgency ? 429 : 200, """{"data":{"balance":7}}""");
        });
        await using var provider = Two(server, _ => { });

        Assert.ThrowsAsync<RateLimitedException>(() => Client(provider, "agency").Credits.GetAsync());
        Assert.That(Assert.ThrowsAsync<RateLimitedException>(() => Client(provider, "agency").Credits.GetAsync())!.IsLocal, Is.True);
        Assert.That((await Client(provider, "studio").Credits.GetAsync()).Balance, Is.EqualTo(7));
    }

    [Test]
    public async Task A_circuit_that_is_open_is_closed_for_the_others()
    {
        await using var server = await WireServer.StartAsync(context => Answer.Json(
            context, context.Request.Headers.Authorization.ToString() == "Bearer " + Key("agency") ? 500 : 200, """{"data":{"balance":7}}"""));
        await using var provider = Two(server, options =>
        {
            options.Retry.MaxRetries = 0;
            options.CircuitBreaker.MinimumCalls = 2;
        });

        for (var i = 0; i < 2; i++)
        {
            Assert.ThrowsAsync<MaskoApiException>(() => Client(provider, "agency").Credits.GetAsync());
        }

        Assert.That(Assert.ThrowsAsync<MaskoConnectionException>(() => Client(provider, "agency").Credits.GetAsync())!.IsNotSent, Is.True);
        Assert.That((await Client(provider, "studio").Credits.GetAsync()).Balance, Is.EqualTo(7));
    }

    [Test]
    public void Options_for_one_name_are_not_anothers()
    {
        // The keyed client is not given the other one's key: it is told that it has none.
        var problems = Options.Problems(services =>
        {
            services.AddMaskoClient(Key(""));
            return services.AddKeyedMaskoClient("agency", options => options.ApplicationName = "Agency");
        });

        Assert.That(problems.Single(), Does.StartWith("MaskoHostOptions.ApiKey of client 'agency' is missing."));
    }

    private static string Key(string name) => $"masko_{name.PadRight(64, '0')}";

    private static IMaskoClient Client(IServiceProvider provider, string name) =>
        name.Length == 0 ? provider.GetRequiredService<IMaskoClient>() : provider.GetRequiredKeyedService<IMaskoClient>(name);

    private static MaskoClientBuilder Register(IServiceCollection services, string name, Action<MaskoHostOptions> configure) =>
        name.Length == 0 ? services.AddMaskoClient(configure) : services.AddKeyedMaskoClient(name, configure);

    private static ServiceProvider Two(WireServer server, Action<MaskoHostOptions> agency)
    {
        var services = new ServiceCollection();
        services.AddKeyedMaskoClient("agency", options =>
        {
            (options.ApiKey, options.BaseAddress) = (Key("agency"), server.Address);
            agency(options);
        });
        services.AddKeyedMaskoClient("studio", options => (options.ApiKey, options.BaseAddress) = (Key("studio"), server.Address));
        return services.BuildServiceProvider();
    }

    private static async Task GenerateAsync(IMaskoClient masko, int images)
    {
        var project = await masko.Projects.CreateAsync(new() { Name = "App" });
        var fox = await masko.Collections.CreateAsync(new() { ProjectId = project.Id, Name = "Felix", Prompt = "A friendly orange fox" });
        await Task.WhenAll(Enumerable.Range(0, images).Select(i => masko.Generation.GenerateAsync(fox.Id, GenerateBody.Image($"Pose {i}", "waving"))));
    }
}
