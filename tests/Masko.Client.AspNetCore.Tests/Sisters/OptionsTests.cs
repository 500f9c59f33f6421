using Masko.Client.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Masko.Client.AspNetCore.Tests.Sisters;

public sealed class OptionsTests
{
    [Test]
    public void Every_option_can_be_configured()
    {
        var zsky = Read<ZSkyEndpointOptions>((services, section) => services.AddZSkyWebhooks(section),
            ("Secrets", "whsec_a"), ("SignatureHeader", "X-Sig"), ("Tolerance", "00:10:00"), ("BodyLimit", "2048"), ("BodyTimeout", "infinite"));
        var vidiking = Read<VidiKingEndpointOptions>((services, section) => services.AddVidiKingWebhooks(section), ("Secrets", "whsec_a"), ("SignatureHeader", "X-Sig"));

        Assert.That(
            (zsky.Secrets.Single(), zsky.SignatureHeader, zsky.Tolerance, zsky.BodyLimit, zsky.BodyTimeout),
            Is.EqualTo(("whsec_a", "X-Sig", TimeSpan.FromMinutes(10), 2048, Timeout.InfiniteTimeSpan)));
        Assert.That((vidiking.Secrets.Single(), vidiking.SignatureHeader), Is.EqualTo(("whsec_a", "X-Sig")));
    }

    [Test]
    public void What_is_not_configured_has_its_default()
    {
        var zsky = Read<ZSkyEndpointOptions>((services, section) => services.AddZSkyWebhooks(section), ("Secrets", "whsec_a"));
        var vidiking = Read<VidiKingEndpointOptions>((services, section) => services.AddVidiKingWebhooks(section), ("Secrets", "whsec_a"));

        Assert.That((zsky.SignatureHeader, zsky.Tolerance, zsky.BodyLimit), Is.EqualTo(("X-ZSky-Signature", Timeout.InfiniteTimeSpan, 1_048_576)));
        Assert.That((vidiking.SignatureHeader, vidiking.Tolerance, vidiking.BodyTimeout), Is.EqualTo(("x-vidiking-signature", TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(10))));
    }

    [TestCase("SignatureHeader", "X Sig", "S:SignatureHeader is 'X Sig'; it is the name of a header")]
    [TestCase("BodyLimit", "0", "S:BodyLimit is 0; it is a number of bytes from 1 to 33554432.")]
    [TestCase("Secrets", "", "S:Secrets, entry 1 of 1, is empty.")]
    [TestCase("Tolerance", "soon", "S:Tolerance is 'soon'")]
    public void What_makes_no_sense_is_told_by_its_key(string key, string value, string message) => Assert.That(
        () => Read<ZSkyEndpointOptions>((services, section) => services.AddZSkyWebhooks(section), ("Secrets", "whsec_a"), (key, value)),
        Throws.TypeOf<OptionsValidationException>().With.Message.StartsWith(message).And.Message.Not.Contain("whsec_a"));

    [Test]
    public void A_secret_in_the_place_of_the_header_is_not_shown() => Assert.That(
        () => Read<ZSkyEndpointOptions>((services, section) => services.AddZSkyWebhooks(section), ("Secrets", "whsec_a"), ("SignatureHeader", "whsec_0123/4567")),
        Throws.TypeOf<OptionsValidationException>().With.Message.StartsWith("S:SignatureHeader is not shown, for it looks like a secret; it is the name of a header")
            .And.Message.Not.Contain("0123"));

    [Test]
    public void A_section_that_is_missing_fails_the_start_and_says_where_a_secret_is_to_be_had() => Assert.That(
        () => HookHost.StartAsync(new()
        {
            Options = null,
            Services = builder => builder.Services.AddVidiKingWebhooks(builder.Configuration.GetSection("VidiKing:Webhooks")),
            Map = app => app.MapVidiKingWebhook("/hooks/vidiking"),
        }),
        Throws.TypeOf<OptionsValidationException>().With.Message.StartsWith("VidiKing:Webhooks:Secrets has no secret. VidiKing shows it where the webhook is set up."));

    // Masko's options are no use to another service.
    [Test]
    public void Without_any_options_the_mapping_says_what_to_call() => Assert.That(
        () => HookHost.StartAsync(new() { Map = app => app.MapZSkyWebhook("/hooks/zsky") }),
        Throws.InvalidOperationException.With.Message.StartsWith("MapZSkyWebhook knows no secret: call builder.Services.AddZSkyWebhooks(…)"));

    private static TOptions Read<TOptions>(Action<IServiceCollection, IConfigurationSection> add, params (string Key, string Value)[] settings)
        where TOptions : class
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.GroupBy(setting => setting.Key).Select(group => KeyValuePair.Create("S:" + group.Key, (string?)group.Last().Value))).Build();
        var services = new ServiceCollection();
        add(services, configuration.GetSection("S"));
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<TOptions>>().Value;
    }
}
