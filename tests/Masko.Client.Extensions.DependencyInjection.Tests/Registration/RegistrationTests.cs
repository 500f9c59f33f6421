using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;

namespace Masko.Client.Tests.Registration;

public sealed class RegistrationTests
{
    private static readonly string[] Ways = ["key", "action", "section", "whole configuration", "section and action"];

    [TestCaseSource(nameof(Ways))]
    public async Task A_client_can_be_registered(string way)
    {
        await using var server = await WireServer.StartAsync(200, """{"data":{"balance":7}}""");
        var configuration = Settings.Of(("Masko:ApiKey", WireServer.Key), ("Masko:BaseAddress", server.Address.ToString()));
        var services = new ServiceCollection();
        var builder = way switch
        {
            "key" => services.AddMaskoClient(WireServer.Key),
            "action" => services.AddMaskoClient(options => (options.ApiKey, options.BaseAddress) = (WireServer.Key, server.Address)),
            "section" => services.AddMaskoClient(configuration.GetSection("Masko")),
            "whole configuration" => services.AddMaskoClient(configuration),
            _ => services.AddMaskoClient(configuration.GetSection("Masko"), options => options.ApplicationName = "Both"),
        };
        builder.HttpClientBuilder.ConfigureHttpClient(http => http.BaseAddress = server.Address);

        await using var provider = services.BuildServiceProvider(validateScopes: true);
        var credits = await provider.GetRequiredService<IMaskoClient>().Credits.GetAsync();

        Assert.That(credits.Balance, Is.EqualTo(7));
        Assert.That(server.Request.Headers["Authorization"], Is.EqualTo("Bearer " + WireServer.Key));
        Assert.That(server.Request.Headers["User-Agent"], way == "section and action" ? Does.EndWith(" Both") : Does.StartWith("Masko.Client/"));
    }

    [TestCaseSource(nameof(Ways))]
    public async Task A_keyed_client_can_be_registered(string way)
    {
        await using var server = await WireServer.StartAsync(200, """{"data":{"balance":7}}""");
        var section = Settings.Of(("Agency:ApiKey", WireServer.Key), ("Agency:BaseAddress", server.Address.ToString())).GetSection("Agency");
        var services = new ServiceCollection();
        var builder = way switch
        {
            "key" => services.AddKeyedMaskoClient("agency", WireServer.Key),
            "action" => services.AddKeyedMaskoClient("agency", options => (options.ApiKey, options.BaseAddress) = (WireServer.Key, server.Address)),
            "section and action" => services.AddKeyedMaskoClient("agency", section, options => options.ApplicationName = "Both"),
            _ => services.AddKeyedMaskoClient("agency", section),
        };
        builder.HttpClientBuilder.ConfigureHttpClient(http => http.BaseAddress = server.Address);

        await using var provider = services.BuildServiceProvider(validateScopes: true);
        await provider.GetRequiredKeyedService<IMaskoClient>("agency").Credits.GetAsync();

        Assert.That(server.Request.Headers["Authorization"], Is.EqualTo("Bearer " + WireServer.Key));
        Assert.That(provider.GetService<IMaskoClient>(), Is.Null);
        Assert.That(builder.Name, Is.EqualTo("agency"));
    }

    [Test]
    public void Code_has_the_last_word_over_configuration()
    {
        var section = Settings.Of(("Masko:ApiKey", WireServer.Key), ("Masko:Timeout", "00:00:20"), ("Masko:HoldTimeout", "00:00:30")).GetSection("Masko");

        var options = Options.Of(services => services.AddMaskoClient(section, options => options.Timeout = TimeSpan.FromSeconds(40)));

        Assert.That((options.Timeout.TotalSeconds, options.HoldTimeout.TotalSeconds), Is.EqualTo((40, 30)));
    }

    [Test]
    public void It_is_one_client_for_all()
    {
        var services = new ServiceCollection();
        services.AddMaskoClient(WireServer.Key);
        services.AddKeyedMaskoClient("agency", WireServer.Key);
        using var provider = services.BuildServiceProvider();

        Assert.That(provider.GetRequiredService<IMaskoClient>(), Is.SameAs(provider.CreateScope().ServiceProvider.GetRequiredService<IMaskoClient>()));
        Assert.That(provider.GetRequiredKeyedService<IMaskoClient>("agency"), Is.Not.SameAs(provider.GetRequiredService<IMaskoClient>()));
    }

    [Test]
    public void A_substitute_takes_its_place()
    {
        var mine = Substitute.For<IMaskoClient>();
        var before = new ServiceCollection().AddSingleton(mine);
        before.AddMaskoClient(WireServer.Key);
        var after = new ServiceCollection();
        after.AddMaskoClient(WireServer.Key);
        after.AddSingleton(mine);

        Assert.That(before.BuildServiceProvider().GetRequiredService<IMaskoClient>(), Is.SameAs(mine));
        Assert.That(after.BuildServiceProvider().GetRequiredService<IMaskoClient>(), Is.SameAs(mine));
    }

    [Test]
    public void The_clock_of_the_container_is_the_clients_unless_its_options_have_one()
    {
        var (hosts, own) = (new ManualTime(), new ManualTime());

        Assert.That(Options.Of(services => services.AddSingleton<TimeProvider>(hosts).AddMaskoClient(WireServer.Key)).Time, Is.SameAs(hosts));
        Assert.That(
            Options.Of(services => services.AddSingleton<TimeProvider>(hosts)
                .AddMaskoClient(options => (options.ApiKey, options.Time) = (WireServer.Key, own))).Time,
            Is.SameAs(own));
        Assert.That(Options.Of(services => services.AddMaskoClient(WireServer.Key)).Time, Is.SameAs(TimeProvider.System));
    }

    [Test]
    public void A_client_that_is_not_there_is_no_other_client()
    {
        var services = new ServiceCollection();
        services.AddKeyedMaskoClient("agency", WireServer.Key);
        using var provider = services.BuildServiceProvider();

        Assert.Throws<InvalidOperationException>(() => provider.GetRequiredKeyedService<IMaskoClient>("studio"));
    }

    [Test]
    public void What_can_only_be_a_mistake_is_refused_at_once()
    {
        var services = new ServiceCollection();

        Assert.Throws<ArgumentException>(() => services.AddKeyedMaskoClient("", WireServer.Key));
        Assert.Throws<ArgumentNullException>(() => services.AddMaskoClient((IConfiguration)null!));
        Assert.Throws<ArgumentNullException>(() => services.AddMaskoClient((Action<MaskoHostOptions>)null!));
        Assert.Throws<ArgumentNullException>(() => services.AddKeyedMaskoClient("agency", (IConfigurationSection)null!));
    }
}
