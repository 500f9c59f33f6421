using System.Net;
using Masko.Client.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace Masko.Client.Tests.Guard;

/// <summary>What the factory's HttpClient is, beneath and around the guard.</summary>
public sealed class HttpClientTests
{
    [Test]
    public void The_primary_handler_renews_its_connections_and_follows_no_redirect()
    {
        var primary = (SocketsHttpHandler)Innermost(Services());

        Assert.That(primary.PooledConnectionLifetime, Is.GreaterThan(TimeSpan.Zero).And.LessThan(TimeSpan.FromMinutes(10)));
        Assert.That(primary.AllowAutoRedirect, Is.False);
        Assert.That(primary.UseCookies, Is.False);
    }

    [Test]
    public void The_factory_does_not_throw_the_handler_away_under_the_singleton() =>
        Assert.That(Services().GetRequiredService<Microsoft.Extensions.Options.IOptionsMonitor<HttpClientFactoryOptions>>().Get("Masko").HandlerLifetime,
            Is.EqualTo(Timeout.InfiniteTimeSpan));

    [Test]
    public void A_primary_handler_of_the_hosts_takes_its_place()
    {
        using var own = new HttpClientHandler();

        Assert.That(Innermost(Services(builder => builder.HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => own))), Is.SameAs(own));
    }

    [Test]
    public void A_primary_handler_of_the_hosts_defaults_takes_its_place()
    {
        using var own = new HttpClientHandler();
        var provider = Services(builder => builder.Services.ConfigureHttpClientDefaults(http => http.ConfigurePrimaryHttpMessageHandler(() => own)));

        Assert.That(Innermost(provider), Is.SameAs(own));
    }

    [Test]
    public void A_host_that_only_changes_the_primary_handler_changes_the_clients_own()
    {
        var provider = Services(builder => builder.Services.ConfigureHttpClientDefaults(http =>
            http.UseSocketsHttpHandler((handler, _) => handler.MaxConnectionsPerServer = 3)));
        var primary = (SocketsHttpHandler)Innermost(provider);

        Assert.That((primary.MaxConnectionsPerServer, primary.AllowAutoRedirect), Is.EqualTo((3, false)));
    }

    [Test]
    public void The_time_out_of_the_HttpClient_is_infinite_whatever_the_host_sets()
    {
        var provider = Services(builder =>
        {
            builder.HttpClientBuilder.ConfigureHttpClient(http => http.Timeout = TimeSpan.FromSeconds(1));
            builder.Services.ConfigureHttpClientDefaults(http => http.ConfigureHttpClient(client => client.Timeout = TimeSpan.FromSeconds(2)));
        });

        Assert.That(provider.GetRequiredService<IHttpClientFactory>().CreateClient("Masko").Timeout, Is.EqualTo(Timeout.InfiniteTimeSpan));
    }

    [Test]
    public void A_second_registration_of_a_name_adds_no_second_guard()
    {
        var provider = Services(builder => builder.Services.AddMaskoClient(options => options.ApplicationName = "Twice"));

        Assert.That(Handlers(provider).Count(handler => handler is ChargeGuard), Is.EqualTo(1));
    }

    [Test]
    public async Task A_redirect_is_not_followed_and_the_key_stays_at_home()
    {
        await using var elsewhere = await WireServer.StartAsync(200, "{}");
        await using var server = await WireServer.StartAsync(context =>
        {
            context.Response.Redirect(elsewhere.Address + "v1/credits");
            return Task.CompletedTask;
        });
        var provider = Services(configure: options => options.BaseAddress = server.Address);

        var error = Assert.ThrowsAsync<MaskoApiException>(() => provider.GetRequiredService<IMaskoClient>().Credits.GetAsync())!;

        Assert.That(error.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        Assert.That(elsewhere.Requests, Is.Empty);
    }

    private static ServiceProvider Services(Action<MaskoClientBuilder>? build = null, Action<MaskoHostOptions>? configure = null)
    {
        var services = new ServiceCollection();
        var builder = services.AddMaskoClient(options =>
        {
            options.ApiKey = WireServer.Key;
            options.Retry.MaxRetries = 0;
            configure?.Invoke(options);
        });
        build?.Invoke(builder);
        return services.BuildServiceProvider();
    }

    private static HttpMessageHandler Innermost(IServiceProvider services) => Handlers(services).Last();

    private static IEnumerable<HttpMessageHandler> Handlers(IServiceProvider services)
    {
        HttpMessageHandler? handler = services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler("Masko");
        for (; handler is not null; handler = (handler as DelegatingHandler)?.InnerHandler)
        {
            yield return handler;
        }
    }
}
