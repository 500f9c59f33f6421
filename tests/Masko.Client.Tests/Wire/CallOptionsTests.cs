using System.Net;

namespace Masko.Client.Tests.Wire;

public sealed class CallOptionsTests
{
    [Test]
    public async Task A_call_gives_back_status_headers_and_rate_limit()
    {
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(context =>
        {
            context.Response.Headers["x-request-id"] = "7f0c-4";
            context.Response.Headers["X-RateLimit-Remaining"] = "59";
            context.Response.Headers["X-RateLimit-Reset"] = "30";
            context.Response.Headers["X-Custom"] = new[] { "a", "b" };
            return Answer.Json(context, 201, """{"data":{"id":"p"}}""");
        });
        using var masko = server.Client(options => options.Time = time);
        var call = new CallOptions();

        await masko.Projects.CreateAsync(new() { Name = "n" }, call);

        var response = call.Response!;
        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
            Assert.That(response.RequestId, Is.EqualTo("7f0c-4"));
            Assert.That(response.RateLimit.Remaining, Is.EqualTo(59));
            Assert.That(response.RateLimit.Reset, Is.EqualTo(time.GetUtcNow().AddSeconds(30)));
            Assert.That(response.RateLimit.RetryAfter, Is.Null);
            Assert.That(response.Headers["x-custom"], Is.EqualTo(["a", "b"]));
            Assert.That(response.Headers["content-type"], Is.EqualTo(["application/json"]));
        });
    }

    [TestCase("30", 30)]
    [TestCase("0", 0)]
    [TestCase("1774692060", 60, Description = "seconds since 1970")]
    [TestCase("later", null)]
    public async Task The_reset_of_a_rate_limit_is_a_distance_or_a_moment(string header, int? seconds)
    {
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(context =>
        {
            context.Response.Headers["X-RateLimit-Reset"] = header;
            return Answer.Json(context, 200, "{}");
        });
        using var masko = server.Client(options => options.Time = time);
        var call = new CallOptions();

        await masko.Credits.GetAsync(call);

        Assert.That((call.Response!.RateLimit.Reset - time.GetUtcNow())?.TotalSeconds, Is.EqualTo(seconds));
    }

    [Test]
    public async Task What_came_back_is_there_when_the_call_fails_too()
    {
        await using var server = await WireServer.StartAsync(404, "{}");
        using var masko = server.Client();
        var call = new CallOptions();

        Assert.ThrowsAsync<MaskoApiException>(() => masko.Jobs.GetAsync("j", call));

        Assert.That(call.Response?.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Extra_headers_go_along_with_this_call_alone()
    {
        await using var server = await WireServer.StartAsync(200, "{}");
        using var masko = server.Client();

        await masko.Credits.GetAsync(new() { Headers = { ["X-Trace"] = "t1", ["Accept"] = "application/vnd.masko+json" } });
        await masko.Credits.GetAsync();

        Assert.That(server.Requests[0].Headers["X-Trace"], Is.EqualTo("t1"));
        Assert.That(server.Requests[0].Headers["Accept"], Is.EqualTo("application/vnd.masko+json"));
        Assert.That(server.Requests[1].Headers, Does.Not.ContainKey("X-Trace"));
        Assert.That(server.Requests[1].Headers["Accept"], Is.EqualTo("application/json"));
    }

    [TestCase("Authorization", "Bearer other")]
    [TestCase("authorization", "Bearer other")]
    [TestCase("X-Trace", "t1\r\nX-Evil: 1")]
    [TestCase("Not A Header", "x")]
    [TestCase("Content-Type", "text/plain")]
    public async Task A_header_that_cannot_go_along_is_refused_before_anything_is_sent(string name, string value)
    {
        await using var server = await WireServer.StartAsync(200, "{}");
        using var masko = server.Client();

        Assert.ThrowsAsync<ArgumentException>(() => masko.Credits.GetAsync(new() { Headers = { [name] = value } }));

        Assert.That(server.Requests, Is.Empty);
    }
}
