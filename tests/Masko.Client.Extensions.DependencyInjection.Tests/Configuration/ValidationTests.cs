using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Masko.Client.Tests.Configuration;

/// <summary>What a host that is set up wrong says when it starts.</summary>
public sealed class ValidationTests
{
    [TestCase("Retry:Delay", "02:00:00", "Masko:Retry:Delay is 02:00:00; it is more than zero and at most one hour.")]
    [TestCase("Retry:MaxRetries", "21", "Masko:Retry:MaxRetries is 21; it is from 0 to 20.")]
    [TestCase("Timeout", "00:00:00", "Masko:Timeout is 00:00:00; it is more than zero and at most one day, or infinite for no limit.")]
    [TestCase("RateBudget:PerHour", "0", "Masko:RateBudget:PerHour is 0; it is from 1 to 100000000, or null for no limit.")]
    [TestCase("BaseAddress", "http://example.com", "Masko:BaseAddress is 'http://example.com': the key goes over https only.")]
    [TestCase("BaseAddress", "https://example.com?a=b", "Masko:BaseAddress has a user, a query or a fragment in it")]
    [TestCase("CatalogueAddress", "ftp://example.com", "Masko:CatalogueAddress is 'ftp://example.com': the key goes over https only.")]
    [TestCase("ApplicationName", "App\n1", "Masko:ApplicationName has a character that no header may have")]
    public void An_option_out_of_its_range_is_named_by_its_configuration_key(string key, string value, string message) =>
        Assert.That(Options.Problems((key, value)).Single(), Does.StartWith(message));

    [TestCase("Timeout", "100", "Masko:Timeout is '100'; it is a time as hours:minutes:seconds, for example 00:00:30, or infinite.")]
    [TestCase("Timeout", "100s", "Masko:Timeout is '100s'; it is a time")]
    [TestCase("Retry:Delay", "infinite", "Masko:Retry:Delay is 'infinite'; it is a time as hours:minutes:seconds, for example 00:00:30.")]
    [TestCase("Retry:MaxRetries", "three", "Masko:Retry:MaxRetries is 'three'; it is a whole number.")]
    [TestCase("Retry:MaxRetries", "99999999999", "Masko:Retry:MaxRetries is '99999999999'; it is a whole number.")]
    [TestCase("RateBudget:PerMinute", "1,000", "Masko:RateBudget:PerMinute is '1,000'; it is a whole number, or none.")]
    [TestCase("CircuitBreaker:FailureRatio", "0,5", "Masko:CircuitBreaker:FailureRatio is '0,5'; it is a number, for example 0.5.")]
    [TestCase("CircuitBreaker:IsEnabled", "yes", "Masko:CircuitBreaker:IsEnabled is 'yes'; it is true or false.")]
    [TestCase("BaseAddress", "api.masko.ai", "Masko:BaseAddress is 'api.masko.ai'; it is a whole address, for example https://api.masko.ai.")]
    [TestCase("Retry", "3", "Masko:Retry is '3'; it is a group: Retry:MaxRetries, Retry:Delay, Retry:MaxDelay.")]
    [TestCase("Timeout:Seconds", "3", "Masko:Timeout is a group; it is a time")]
    public void A_value_that_cannot_be_read_is_told_with_what_it_has_to_be(string key, string value, string message) =>
        Assert.That(Options.Problems((key, value)).Single(), Does.StartWith(message));

    [TestCase("Timeouts", "Masko:Timeouts is no option; did you mean Timeout?")]
    [TestCase("TimeOout", "Masko:TimeOout is no option; did you mean Timeout?")]
    [TestCase("Api_Key", "Masko:Api_Key is no option; did you mean ApiKey?")]
    [TestCase("BaseAdress", "Masko:BaseAdress is no option; did you mean BaseAddress?")]
    [TestCase("MaxRetries", "Masko:MaxRetries is no option; did you mean Retry:MaxRetries?")]
    [TestCase("Retry:Dealy", "Masko:Retry:Dealy is no option; did you mean Retry:Delay?")]
    [TestCase("RateBudget:Hourly", "Masko:RateBudget:Hourly is no option; RateBudget has RateBudget:PerMinute, RateBudget:PerHour.")]
    public void A_name_that_was_meant_for_an_option_is_told(string key, string message) =>
        Assert.That(Options.Problems((key, "1")).Single(), Is.EqualTo(message));

    [TestCase("ProjectId")]
    [TestCase("Collection")]
    [TestCase("WebhookSecret")]
    [TestCase("Mascots:Fox:CollectionId")]
    public void Settings_of_the_hosts_own_may_stand_beside_the_options(string key) => Assert.That(Options.Problems((key, "1")), Is.Empty);

    [Test]
    public void Everything_wrong_is_said_at_once()
    {
        var problems = Options.Problems(("Timeout", "soon"), ("Retry:Delay", "02:00:00"), ("Retry:MaxDelay", "00:00:00"), ("RateBudget:PerMinut", "5"));

        Assert.That(problems, Has.Count.EqualTo(4));
    }

    [Test]
    public void A_missing_key_says_how_to_set_it()
    {
        var problem = Options.Problems(services => services.AddMaskoClient(Settings.Of(("Masko:Timeout", "00:00:30")))).Single();

        Assert.That(problem, Is.EqualTo(
            "Masko:ApiKey is missing. Set it outside of the sources: dotnet user-secrets set Masko:ApiKey \"masko_…\", or the environment variable Masko__ApiKey."));
    }

    [Test]
    public void A_section_that_is_not_there_is_told()
    {
        var problem = Options.Problems(services => services.AddKeyedMaskoClient("agency", Settings.Of().GetSection("Clients:Agency"))).Single();

        Assert.That(problem, Does.Contain("Clients__Agency__ApiKey. (The section Clients:Agency is empty or not there; is that its name?)"));
    }

    [Test]
    public void An_option_that_code_set_is_named_as_in_code()
    {
        var keyed = Options.Problems(services => services.AddKeyedMaskoClient("agency", options =>
            (options.ApiKey, options.Retry.Delay) = (WireServer.Key, TimeSpan.FromHours(2))));
        var over = Options.Problems(services => services.AddMaskoClient(
            Settings.Of(("Masko:ApiKey", WireServer.Key), ("Masko:Timeout", "00:00:30")), options => options.Timeout = TimeSpan.Zero));

        Assert.That(keyed.Single(), Does.StartWith("MaskoHostOptions.Retry.Delay of client 'agency' is 02:00:00; it is more than zero "));
        Assert.That(over.Single(), Does.StartWith("MaskoHostOptions.Timeout is 00:00:00; it is more than zero and at most one day, or Timeout.InfiniteTimeSpan"));
    }

    [TestCase("ApiKey", "masko_with a space", "with a space")]
    [TestCase("Timeout", "masko_0123456789", "0123456789")]
    [TestCase("BaseAddress", "http://user:sesame@example.com", "sesame")]
    [TestCase("BaseAddress", "user:sesame@", "sesame")]
    [TestCase("Retry", WireServer.Key, WireServer.Key)]
    [TestCase("Timeout", "0123456789abcdef0123456789abcdef", "0123456789abcdef")]
    [TestCase("RateBudget:PerHour", "whsec_0123", "0123")]
    [TestCase("Retry:masko_0123456789abcdef", "1", "0123456789abcdef")]
    [TestCase("Retry:Delay:Masko_0123456789abcdef", "1", "0123456789abcdef")]
    public void No_message_has_a_secret_in_it(string key, string value, string secret)
    {
        var problems = Options.Problems((key, value));

        Assert.That(problems, Is.Not.Empty);
        Assert.That(problems, Has.None.Contains(secret));
    }

    [Test]
    public void A_key_of_another_form_in_the_wrong_place_is_not_shown_either()
    {
        var problems = Options.Problems(services => services.AddMaskoClient(Settings.Of(("Masko:ApiKey", "sesame"), ("Masko:Timeout", "sesame"))));

        Assert.That(problems.Single(), Does.Not.Contain("sesame"));
    }

    [Test]
    public void A_key_that_code_sets_as_an_address_is_not_shown()
    {
        var problems = Options.Problems(services => services.AddMaskoClient(options =>
            (options.ApiKey, options.BaseAddress) = (WireServer.Key, new(WireServer.Key, UriKind.Relative))));

        Assert.That(problems.Single(), Does.StartWith("MaskoHostOptions.BaseAddress is not shown, for it looks like a secret, which is no whole address").And.Not.Contain(WireServer.Key));
    }

    [Test]
    public void A_host_does_not_start_with_any_client_set_up_wrong()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddMaskoClient(WireServer.Key);
        builder.Services.AddKeyedMaskoClient("agency", Settings.Of(("Agency:Timeout", "00:00:30")).GetSection("Agency"));
        using var host = builder.Build();

        var error = Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())!;

        Assert.That(error.Message, Does.StartWith("Agency:ApiKey is missing."));
        Assert.That(error.OptionsName, Is.EqualTo("agency"));
    }

    [Test]
    public async Task A_host_that_is_set_up_well_starts()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddMaskoClient(WireServer.Key);
        builder.Services.AddKeyedMaskoClient("agency", WireServer.Key);
        using var host = builder.Build();

        await host.StartAsync();
        await host.StopAsync();
    }

    [Test]
    public void Without_a_host_the_first_use_says_it()
    {
        var services = new ServiceCollection();
        services.AddMaskoClient("");
        using var provider = services.BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IMaskoClient>());
    }
}
