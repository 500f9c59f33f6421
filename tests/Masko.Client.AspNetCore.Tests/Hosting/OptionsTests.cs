using Masko.Client.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Masko.Client.AspNetCore.Tests.Hosting;

public sealed class OptionsTests
{
    [Test]
    public void Every_option_can_be_configured()
    {
        var options = Read(
            ("Secrets:0", "whsec_a"), ("Secrets:1", "whsec_b"), ("Tolerance", "00:10:00"), ("BodyLimit", "2048"), ("BodyTimeout", "INFINITE"));

        Assert.That(options.Secrets, Is.EqualTo(["whsec_a", "whsec_b"]));
        Assert.That(
            (options.Tolerance, options.BodyLimit, options.BodyTimeout), Is.EqualTo((TimeSpan.FromMinutes(10), 2048, Timeout.InfiniteTimeSpan)));
    }

    [Test]
    public void What_is_not_configured_has_its_default()
    {
        var options = Read(("Secrets", "whsec_a"));

        Assert.That(options.Secrets, Is.EqualTo(["whsec_a"]));
        Assert.That(
            (options.Tolerance, options.BodyLimit, options.BodyTimeout, options.Time, options.ReplayGuard),
            Is.EqualTo((TimeSpan.FromMinutes(5), 1_048_576, TimeSpan.FromSeconds(10), TimeProvider.System, (IWebhookReplayGuard?)null)));
    }

    [TestCase("Tolerance", "soon", "Masko:Hooks:Tolerance is 'soon'; it is hours, minutes and seconds, such as 00:05:00, or infinite.")]
    [TestCase("Tolerance", "300", "Masko:Hooks:Tolerance is '300'; it is hours, minutes and seconds, such as 00:05:00, or infinite.")]
    [TestCase("Tolerance", "-00:01:00", "Masko:Hooks:Tolerance is -00:01:00; it is more than zero and at most 30 days, or infinite")]
    [TestCase("BodyLimit", "1 MB", "Masko:Hooks:BodyLimit is '1 MB'; it is a number of bytes, such as 1048576.")]
    [TestCase("BodyLimit", "0", "Masko:Hooks:BodyLimit is 0; it is a number of bytes from 1 to 33554432.")]
    [TestCase("BodyTimeout", "00:00:00", "Masko:Hooks:BodyTimeout is 00:00:00; it is more than zero and at most 01:00:00, or infinite")]
    [TestCase("Secrets:0", "", "Masko:Hooks:Secrets, entry 1 of 1, is empty.")]
    [TestCase("Secrets:1", "whsec_b\n", "Masko:Hooks:Secrets, entry 2 of 2, has a space, a line break")]
    public void What_makes_no_sense_is_told_by_its_key_its_value_and_what_is_allowed(string key, string value, string message)
    {
        var error = Assert.Throws<OptionsValidationException>(() => Read(("Secrets:0", "whsec_a"), (key, value)))!;

        Assert.That(error.Message, Does.StartWith(message).And.Not.Contain("whsec_a").And.Not.Contain("whsec_b"));
    }

    [TestCase("Tolerance", "whsec_0123456789abcdef")]
    [TestCase("BodyLimit", "WHSEC_0123")]
    [TestCase("BodyTimeout", "c29tZS1zZWNyZXQtd2l0aG91dC1hLXN0YXJ0")]
    [TestCase("BodyTimeout", "masko_0123456789abcdef")]
    [TestCase("Tolerance", "https://user:sesame@app.test")]
    [TestCase("Tolerance", "sesame")]
    public void A_secret_in_the_wrong_place_is_not_shown(string key, string secret)
    {
        var error = Assert.Throws<OptionsValidationException>(() => Read(("Secrets:0", "sesame"), (key, secret)))!;

        Assert.That(error.Message, Does.StartWith($"Masko:Hooks:{key} is not shown, for it looks like a secret; it is "));
        Assert.That(error.ToString(), Does.Not.Contain(secret).And.Not.Contain("sesame"));
    }

    [Test]
    public void A_section_that_is_missing_fails_the_start() => Assert.That(
        () => HookHost.StartAsync(new()
        {
            Options = null,
            Services = builder => builder.Services.AddMaskoWebhooks(builder.Configuration.GetSection("Masko:Hooks")),
        }),
        Throws.TypeOf<OptionsValidationException>().With.Message.StartsWith("Masko:Hooks:Secrets has no secret."));

    [Test]
    public void Options_that_no_endpoint_has_asked_for_are_checked_at_the_start_too() => Assert.That(
        () => HookHost.StartAsync(new() { Services = builder => builder.Services.AddMaskoWebhooks("other", options => options.BodyLimit = -1) }),
        Throws.TypeOf<OptionsValidationException>().With.Message.StartsWith("MaskoWebhookOptions 'other': Secrets has no secret."));

    [Test]
    public void A_name_that_nobody_configured_is_told() => Assert.That(
        () => HookHost.StartAsync(new() { Map = app => app.MapMaskoWebhook(HookHost.Path, (JobEvent _) => Task.CompletedTask, "agencyy") }),
        Throws.TypeOf<OptionsValidationException>().With.Message.StartsWith("MaskoWebhookOptions 'agencyy': Secrets has no secret."));

    [Test]
    public void Without_any_options_the_mapping_says_what_to_call() => Assert.That(
        () => HookHost.StartAsync(new() { Options = null }),
        Throws.InvalidOperationException.With.Message.Contains("builder.Services.AddMaskoWebhooks(…)"));

    [Test]
    public void Options_of_its_own_are_checked_when_it_is_mapped() => Assert.That(
        () => HookHost.StartAsync(new()
        {
            Options = null,
            Map = app => app.MapMaskoWebhook(HookHost.Path, (JobEvent _) => Task.CompletedTask, new MaskoWebhookOptions { Secrets = ["whsec_a"], BodyLimit = 0 }),
        }),
        Throws.ArgumentException.With.Message.StartsWith("MaskoWebhookOptions.BodyLimit is 0"));

    [Test]
    public void A_guard_can_come_from_the_services()
    {
        var guard = new InMemoryReplayGuard();
        var services = new ServiceCollection().AddSingleton(guard);
        services.AddMaskoWebhooks(options => options.Secrets = ["whsec_a"]).Configure<InMemoryReplayGuard>((options, own) => options.ReplayGuard = own);

        Assert.That(services.BuildServiceProvider().GetRequiredService<IOptions<MaskoWebhookOptions>>().Value.ReplayGuard, Is.SameAs(guard));
    }

    private static MaskoWebhookOptions Read(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create("Masko:Hooks:" + setting.Key, (string?)setting.Value))
                .GroupBy(setting => setting.Key).Select(group => group.Last()))
            .Build();
        var services = new ServiceCollection();
        services.AddMaskoWebhooks(configuration.GetSection("Masko:Hooks"));
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<MaskoWebhookOptions>>().Value;
    }
}
