using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Masko.Client.Tests.Configuration;

public sealed class ReadingTests
{
    [Test]
    public void Every_option_is_read()
    {
        var options = Options.Of(services => services.AddMaskoClient(Settings.OfJson($$"""
            {
              "Masko": {
                "ApiKey": "{{WireServer.Key}}",
                "BaseAddress": "https://staging.example.com/masko",
                "CatalogueAddress": "http://localhost:5000",
                "ApplicationName": "MyApp/1.2",
                "Timeout": "infinite",
                "AttemptTimeout": "00:00:12.5",
                "HoldTimeout": "1.00:00:00",
                "Retry": { "MaxRetries": 7, "Delay": "00:00:02", "MaxDelay": "00:01:00" },
                "CircuitBreaker": { "IsEnabled": false, "FailureRatio": 0.25, "MinimumCalls": 5, "Window": "00:00:40", "Pause": "00:00:06" },
                "RateBudget": { "PerMinute": 120, "PerHour": "none" }
              }
            }
            """)));

        Assert.Multiple(() =>
        {
            Assert.That(options.ApiKey, Is.EqualTo(WireServer.Key));
            Assert.That(options.BaseAddress, Is.EqualTo(new Uri("https://staging.example.com/masko")));
            Assert.That(options.CatalogueAddress, Is.EqualTo(new Uri("http://localhost:5000")));
            Assert.That(options.ApplicationName, Is.EqualTo("MyApp/1.2"));
            Assert.That(options.Timeout, Is.EqualTo(Timeout.InfiniteTimeSpan));
            Assert.That(options.AttemptTimeout, Is.EqualTo(TimeSpan.FromSeconds(12.5)));
            Assert.That(options.HoldTimeout, Is.EqualTo(TimeSpan.FromDays(1)));
            Assert.That(options.Retry.MaxRetries, Is.EqualTo(7));
            Assert.That(options.Retry.Delay, Is.EqualTo(TimeSpan.FromSeconds(2)));
            Assert.That(options.Retry.MaxDelay, Is.EqualTo(TimeSpan.FromMinutes(1)));
            Assert.That(options.CircuitBreaker.IsEnabled, Is.False);
            Assert.That(options.CircuitBreaker.FailureRatio, Is.EqualTo(0.25));
            Assert.That(options.CircuitBreaker.MinimumCalls, Is.EqualTo(5));
            Assert.That(options.CircuitBreaker.Window, Is.EqualTo(TimeSpan.FromSeconds(40)));
            Assert.That(options.CircuitBreaker.Pause, Is.EqualTo(TimeSpan.FromSeconds(6)));
            Assert.That(options.RateBudget.PerMinute, Is.EqualTo(120));
            Assert.That(options.RateBudget.PerHour, Is.Null);
        });
    }

    [TestCase("none")]
    [TestCase("None")]
    [TestCase("infinite")]
    public void Either_word_means_no_limit(string word)
    {
        var options = Options.Of(services => services.AddMaskoClient(Settings.Of(
            ("Masko:ApiKey", WireServer.Key), ("Masko:Timeout", word), ("Masko:RateBudget:PerMinute", word))));

        Assert.That((options.Timeout, options.RateBudget.PerMinute), Is.EqualTo((Timeout.InfiniteTimeSpan, (int?)null)));
    }

    [Test]
    public void What_is_empty_or_null_keeps_its_default()
    {
        var options = Options.Of(services => services.AddMaskoClient(Settings.OfJson($$$"""
            {"Masko":{"ApiKey":"{{{WireServer.Key}}}","Timeout":"","BaseAddress":null,"Retry":null,"RateBudget":{"PerMinute":null} } }
            """)));

        Assert.That((options.Timeout.TotalSeconds, options.BaseAddress, options.RateBudget.PerMinute), Is.EqualTo((100, (Uri?)null, (int?)60)));
    }

    [Test]
    public void Names_compare_without_case()
    {
        var options = Options.Of(services => services.AddMaskoClient(Settings.Of(("MASKO:APIKEY", WireServer.Key), ("masko:retry:maxretries", "9"))));

        Assert.That(options.Retry.MaxRetries, Is.EqualTo(9));
    }

    [TestCase("de-DE")]
    [TestCase("ar-SA")]
    [TestCase("tr-TR")]
    public void Values_read_the_same_in_every_culture(string culture)
    {
        CultureInfo.CurrentCulture = Culture(culture);

        var options = Options.Of(services => services.AddMaskoClient(Settings.Of(
            ("Masko:ApiKey", WireServer.Key), ("Masko:CircuitBreaker:FailureRatio", "0.25"), ("Masko:AttemptTimeout", "00:00:01.5"))));

        Assert.That((options.CircuitBreaker.FailureRatio, options.AttemptTimeout.TotalSeconds), Is.EqualTo((0.25, 1.5)));
    }

    [Test]
    public void The_key_does_not_print() => Assert.That(
        JsonSerializer.Serialize(new { Options = new MaskoHostOptions { ApiKey = WireServer.Key }.ToString() }), Does.Not.Contain(WireServer.Key));

    /// <summary>As the culture is where culture data is there: a comma for a point.</summary>
    private static CultureInfo Culture(string name)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = name == "ar-SA" ? "\u066B" : ",";
        culture.NumberFormat.NegativeSign = "\u2212";
        return culture;
    }
}
