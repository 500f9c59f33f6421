using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Masko.Client.Tests.Shared;

/// <summary>The watch can fail: what is leaked here, it finds. In every project that it watches over.</summary>
internal sealed class SecretWatchTests
{
    // Its own: tests that run at the same time leak too.
    private static string Secret => $"leaked_by_{TestContext.CurrentContext.Test.ID}_";

    [Test]
    public void A_secret_in_a_log_is_found()
    {
        using var watch = new SecretWatch(Secret);

        watch.CreateLogger("any").Log(LogLevel.Information, "the key is {Key}", Secret);

        Assert.That(watch.Leaks, Has.Some.Contains("of the log").And.Some.StartsWith("the log"));
    }

    [Test]
    public void A_secret_in_a_scope_is_found()
    {
        using var watch = new SecretWatch(Secret);

        watch.CreateLogger("any").BeginScope("as {Key}", Secret)?.Dispose();

        Assert.That(watch.Leaks, Has.One.StartsWith("a scope of the log"));
    }

    [TestCase("tag")]
    [TestCase("name")]
    [TestCase("status")]
    [TestCase("event")]
    public void A_secret_in_a_span_is_found(string where)
    {
        using var watch = new SecretWatch(Secret);
        using var source = new ActivitySource("Leaky");

        using (var span = source.StartActivity("a span"))
        {
            _ = where switch
            {
                "tag" => span!.SetTag("key", Secret),
                "status" => span!.SetStatus(ActivityStatusCode.Error, Secret),
                "event" => span!.AddEvent(new("happened", default, new() { ["key"] = Secret })),
                _ => Named(span!),
            };
        }

        Assert.That(watch.Leaks, Is.Not.Empty.And.All.Contains("span"));

        static Activity Named(Activity span)
        {
            span.DisplayName = Secret;
            return span;
        }
    }

    [Test]
    public void A_secret_in_a_metric_is_found()
    {
        using var watch = new SecretWatch(Secret);
        using var meter = new Meter("Leaky");

        meter.CreateCounter<long>("whole").Add(1, new KeyValuePair<string, object?>("key", Secret));
        meter.CreateHistogram<double>("broken").Record(1, new KeyValuePair<string, object?>("key", Secret));

        Assert.That(watch.Leaks, Has.Count.EqualTo(2).And.All.Contains("of the metric"));
    }

    [Test]
    public void A_secret_in_an_exception_is_found_even_when_somebody_catches_it()
    {
        using var watch = new SecretWatch(Secret);

        try
        {
            throw new InvalidOperationException("the key is " + Secret);
        }
        catch (InvalidOperationException)
        {
            // As a library might.
        }

        Assert.That(watch.Leaks, Has.One.StartsWith("the message of a InvalidOperationException"));
    }

    [Test]
    public void What_is_no_secret_is_none()
    {
        using var watch = new SecretWatch(Secret);

        watch.CreateLogger("any").Log(LogLevel.Information, "the key is {Key}", "masko_***");

        Assert.That(watch.Seen.Logs, Is.EqualTo(1));
        Assert.That(watch.Leaks, Is.Empty);
    }
}
