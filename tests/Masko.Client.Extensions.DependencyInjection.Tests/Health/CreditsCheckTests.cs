using Masko.Client.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace Masko.Client.Tests.Health;

public sealed class CreditsCheckTests
{
    [TestCase(50, HealthStatus.Healthy, "Masko has 50 credits.")]
    [TestCase(49, HealthStatus.Degraded, "Masko has 49 credits, fewer than 50. Buy some in its dashboard, or lower the minimum of this check.")]
    [TestCase(0, HealthStatus.Unhealthy, "Masko has 0 credits, fewer than 50. Buy some in its dashboard, or lower the minimum of this check.")]
    public async Task The_balance_decides(int balance, HealthStatus status, string description)
    {
        var entry = await CheckAsync(balance, checks => checks.AddMaskoCredits(minimum: 50));

        Assert.That((entry.Status, entry.Description), Is.EqualTo((status, description)));
        Assert.That(entry.Data, Is.EqualTo(new Dictionary<string, object> { ["balance"] = balance, ["minimum"] = 50 }));
    }

    [Test]
    public async Task The_failure_status_is_the_hosts()
    {
        var entry = await CheckAsync(0, checks => checks.AddMaskoCredits(minimum: 50, failureStatus: HealthStatus.Degraded, tags: ["money"]));

        Assert.That(entry.Status, Is.EqualTo(HealthStatus.Degraded));
        Assert.That(entry.Tags, Is.EqualTo(new[] { "money" }));
    }

    [Test]
    public async Task The_service_is_asked_through_the_client_that_is_named()
    {
        await using var server = await MaskoServer.StartAsync(new MaskoServerOptions { SubscriptionCredits = 70 });
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddKeyedMaskoClient("agency", options => (options.ApiKey, options.BaseAddress) = (server.ApiKey, server.Address))
            .HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(server.CreateHandler);
        services.AddHealthChecks().AddMaskoCredits(minimum: 50, clientName: "agency");
        await using var provider = services.BuildServiceProvider();

        var report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        Assert.That(report.Entries["masko-credits-agency"].Data["balance"], Is.EqualTo(70));
    }

    [Test]
    public async Task Whatever_goes_wrong_is_in_the_report()
    {
        var error = new MaskoApiException("Masko answered 401 unauthorized to GET /v1/credits. Is the API key the right one, and not revoked?");
        var masko = Substitute.For<IMaskoClient>();
        masko.Credits.GetAsync(default, default).ThrowsAsyncForAnyArgs(error);

        var entry = await CheckAsync(masko, checks => checks.AddMaskoCredits(minimum: 50));

        Assert.That(entry.Status, Is.EqualTo(HealthStatus.Unhealthy));
        Assert.That(entry.Description, Is.EqualTo("Masko's credits are not known: " + error.Message));
        Assert.That(entry.Exception, Is.SameAs(error));
    }

    [Test]
    public async Task A_client_that_cannot_be_made_is_in_the_report()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddMaskoClient("");
        services.AddHealthChecks().AddMaskoCredits(minimum: 50).AddMaskoCredits(minimum: 50, clientName: "nobody");
        await using var provider = services.BuildServiceProvider();

        var report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        Assert.That(report.Entries["masko-credits"].Description, Does.Contain("MaskoHostOptions.ApiKey is missing."));
        Assert.That(report.Entries["masko-credits-nobody"].Status, Is.EqualTo(HealthStatus.Unhealthy));
    }

    [Test]
    public async Task An_answer_without_a_balance_is_not_taken_for_zero_credits()
    {
        var entry = await CheckAsync(Having(null), checks => checks.AddMaskoCredits(minimum: 50));

        Assert.That(entry.Status, Is.EqualTo(HealthStatus.Unhealthy));
        Assert.That(entry.Description, Does.Contain("names no balance"));
    }

    [Test]
    public async Task It_ends_in_time()
    {
        await using var server = await WireServer.StartAsync(Answer.Never);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddMaskoClient(options => (options.ApiKey, options.BaseAddress) = (WireServer.Key, server.Address));
        services.AddHealthChecks().AddMaskoCredits(minimum: 50, timeout: TimeSpan.FromMilliseconds(50));
        await using var provider = services.BuildServiceProvider();

        var report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        Assert.That(report.Entries["masko-credits"].Description, Is.EqualTo("Masko's credits are not known: no answer came within 0.05 s, the check's timeout."));
    }

    [Test]
    public async Task Probes_share_an_answer_for_a_while()
    {
        var time = new ManualTime();
        var masko = Having(70);
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton<TimeProvider>(time).AddSingleton(masko);
        services.AddHealthChecks().AddMaskoCredits(minimum: 50, cacheFor: TimeSpan.FromSeconds(30));
        await using var provider = services.BuildServiceProvider();
        var health = provider.GetRequiredService<HealthCheckService>();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => health.CheckHealthAsync()));
        time.Advance(TimeSpan.FromSeconds(29));
        await health.CheckHealthAsync();
        Assert.That(masko.Credits.ReceivedCalls().Count(), Is.EqualTo(1));

        time.Advance(TimeSpan.FromSeconds(1));
        await health.CheckHealthAsync();
        Assert.That(masko.Credits.ReceivedCalls().Count(), Is.EqualTo(2));
    }

    [Test]
    public async Task A_probe_that_gave_up_leaves_nothing_behind()
    {
        using var cancel = new CancellationTokenSource();
        var masko = Having(70);
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(masko);
        services.AddHealthChecks().AddMaskoCredits(minimum: 50);
        await using var provider = services.BuildServiceProvider();
        var registration = provider.GetRequiredService<Microsoft.Extensions.Options.IOptions<HealthCheckServiceOptions>>().Value.Registrations.Single();
        var check = registration.Factory(provider);

        await cancel.CancelAsync();
        var gaveUp = await check.CheckHealthAsync(new() { Registration = registration }, cancel.Token);
        var next = await check.CheckHealthAsync(new() { Registration = registration });

        Assert.That((gaveUp.Status, next.Status), Is.EqualTo((HealthStatus.Unhealthy, HealthStatus.Healthy)));
    }

    [Test]
    public void What_makes_no_sense_is_refused_at_once()
    {
        var checks = new ServiceCollection().AddHealthChecks();

        Assert.Throws<ArgumentOutOfRangeException>(() => checks.AddMaskoCredits(minimum: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => checks.AddMaskoCredits(minimum: 1, timeout: TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => checks.AddMaskoCredits(minimum: 1, timeout: Timeout.InfiniteTimeSpan));
        Assert.Throws<ArgumentOutOfRangeException>(() => checks.AddMaskoCredits(minimum: 1, cacheFor: TimeSpan.FromSeconds(-1)));
    }

    private static IMaskoClient Having(int? balance)
    {
        var masko = Substitute.For<IMaskoClient>();
        masko.Credits.GetAsync(default, default).ReturnsForAnyArgs(new Credits { Balance = balance });
        masko.Credits.ClearReceivedCalls();
        return masko;
    }

    private static Task<HealthReportEntry> CheckAsync(int balance, Action<IHealthChecksBuilder> add) => CheckAsync(Having(balance), add);

    private static async Task<HealthReportEntry> CheckAsync(IMaskoClient masko, Action<IHealthChecksBuilder> add)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(masko);
        add(services.AddHealthChecks());
        await using var provider = services.BuildServiceProvider();
        return (await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries.Values.Single();
    }
}
