using Masko.Client.Testing.Tests.Support;

namespace Masko.Client.Testing.Tests.Operations;

public sealed class RateLimitTests
{
    [TestCase(RateLimitKind.SlidingWindow, 60)]
    [TestCase(RateLimitKind.FixedWindow, 60)]
    [TestCase(RateLimitKind.Bucket, 1)]
    public async Task The_request_too_many_is_a_429_that_says_when_to_come_again(RateLimitKind kind, int seconds)
    {
        await using var box = await Box.OpenAsync(options => options.RateLimits = new() { Kind = kind });
        for (var i = 59; i >= 0; i--)
        {
            using var ok = await box.Http.GetAsync("/v1/credits");
            Assert.That((int)ok.StatusCode, Is.EqualTo(200));
            Assert.That(ok.Headers.GetValues("X-RateLimit-Remaining"), Is.EqualTo([$"{i}"]));
        }

        using var tooMany = await box.Http.GetAsync("/v1/credits");
        Assert.That((int)tooMany.StatusCode, Is.EqualTo(429));
        Assert.That(tooMany.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(seconds)));

        box.Server.Time.Advance(TimeSpan.FromSeconds(seconds));
        Assert.That((await box.GetAsync("/v1/credits")).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task The_hour_has_a_limit_too()
    {
        await using var box = await Box.OpenAsync(options => options.RateLimits = new() { PerMinute = 10, PerHour = 25 });
        var passed = 0;
        for (var minute = 0; minute < 4; minute++)
        {
            for (var i = 0; i < 10; i++)
            {
                passed += (await box.GetAsync("/v1/credits")).Status == 200 ? 1 : 0;
            }

            box.Server.Time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.That(passed, Is.EqualTo(25));
    }

    [Test]
    public async Task Each_key_has_its_own_count()
    {
        await using var box = await Box.OpenAsync(options => options.RateLimits = new() { PerMinute = 1 });
        using var other = box.Client(box.Server.Workspace.AddKey());

        Assert.That((await box.GetAsync("/v1/credits")).Status, Is.EqualTo(200));
        Assert.That((await box.GetAsync("/v1/credits")).Status, Is.EqualTo(429));
        Assert.That((await box.SendAsync(HttpMethod.Get, "/v1/credits", http: other)).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task Without_limits_there_are_no_headers_of_them()
    {
        await using var box = await Box.OpenAsync();

        using var response = await box.Http.GetAsync("/v1/credits");

        Assert.That(response.Headers.Contains("X-RateLimit-Remaining"), Is.False);
        Assert.That(response.Headers.GetValues("x-request-id").Single(), Is.EqualTo(box.Server.Requests.Single().RequestId));
    }
}
