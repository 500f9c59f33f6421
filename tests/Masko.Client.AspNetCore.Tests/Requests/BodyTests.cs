using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Masko.Client.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Masko.Client.AspNetCore.Tests.Requests;

/// <summary>Whatever way a body comes: its bytes count, within their limits.</summary>
public sealed class BodyTests
{
    private static readonly WebhookSigner Signer = new(HookHost.Secret);

    [TestCase("application/json")]
    [TestCase("text/plain")]
    [TestCase("application/x-www-form-urlencoded")]
    [TestCase("multipart/form-data; boundary=x")]
    [TestCase("application/json; charset=utf-16")]
    [TestCase(null)]
    public async Task The_content_type_does_not_matter(string? type)
    {
        await using var host = await HookHost.StartAsync();
        using var content = Signer.Content(host.Event("j1"));
        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);

        using var answer = await host.Http.PostAsync(HookHost.Path, content).Soon();

        Assert.That((answer.StatusCode, host.Told.Count), Is.EqualTo((HttpStatusCode.OK, 1)));
    }

    [TestCase("urls", "[]")]
    [TestCase("asset_ids", "\"\"")]
    [TestCase("collection_id", "\"\\ud800\"")]
    [TestCase("error", "[null]")]
    public async Task An_odd_member_costs_that_member_and_not_the_event(string name, string value)
    {
        await using var host = await HookHost.StartAsync();
        var text = Encoding.UTF8.GetString(Body(host));
        using var content = Signer.Content(Encoding.UTF8.GetBytes($$"""{"{{name}}":{{value}},{{text[1..]}}"""));

        using var answer = await host.Http.PostAsync(HookHost.Path, content).Soon();

        Assert.That((answer.StatusCode, host.Told.Single().JobId), Is.EqualTo((HttpStatusCode.OK, "j1")));
    }

    [Test]
    public async Task Neither_the_query_nor_an_encoding_that_is_only_claimed_changes_the_bytes()
    {
        await using var host = await HookHost.StartAsync();
        using var content = Signer.Content(host.Event("j1"));
        content.Headers.ContentEncoding.Add("gzip");

        using var answer = await host.Http.PostAsync(HookHost.Path + "?job_id=j2", content).Soon();

        Assert.That((answer.StatusCode, host.Told.Single().JobId), Is.EqualTo((HttpStatusCode.OK, "j1")));
    }

    [TestCase(1)]
    [TestCase(7)]
    [TestCase(100_000)]
    public async Task A_body_in_chunks_is_the_same_body(int size)
    {
        await using var host = await HookHost.StartAsync();
        var body = Body(host);
        await using var wire = await Wire.ConnectAsync(host.Address);

        await wire.HeadAsync(Signer.Sign(body), "Transfer-Encoding: chunked");
        foreach (var chunk in body.Chunk(size))
        {
            await wire.ChunkAsync(chunk);
        }

        await wire.SendAsync("0\r\n\r\n");

        Assert.That((await wire.StatusAsync(), host.Told.Single().JobId), Is.EqualTo((200, "j1")));
    }

    [TestCase(0, 200)]
    [TestCase(1, 413)]
    public async Task A_body_may_be_as_large_as_the_limit_and_no_larger(int beyond, int status)
    {
        await using var plain = await HookHost.StartAsync();
        var body = Body(plain);
        await using var host = await HookHost.StartAsync(new() { Time = plain.Time, Options = options => options.BodyLimit = body.Length - beyond });

        using var declared = Signer.Content(body);
        using var answer = await host.Http.PostAsync(HookHost.Path, declared).Soon();
        await using var wire = await Wire.ConnectAsync(host.Address);
        await wire.HeadAsync(Signer.Sign(body), "Transfer-Encoding: chunked");
        await wire.ChunkAsync(body);
        await wire.SendAsync("0\r\n\r\n");

        Assert.That(((int)answer.StatusCode, await wire.StatusAsync()), Is.EqualTo((status, status)));
        Assert.That(host.Told, Has.Count.EqualTo(status == 200 ? 1 : 0));
    }

    [Test]
    public async Task A_body_of_more_than_a_mebibyte_is_refused_before_its_end()
    {
        await using var host = await HookHost.StartAsync();
        await using var wire = await Wire.ConnectAsync(host.Address);

        await wire.HeadAsync(Signer.Sign([]), "Transfer-Encoding: chunked");
        await wire.ChunkAsync(new byte[1024 * 1024]);
        await wire.ChunkAsync("x"u8);

        Assert.That(await wire.StatusAsync(), Is.EqualTo(413));
    }

    [Test]
    public async Task A_body_that_is_declared_too_large_is_not_even_begun()
    {
        await using var host = await HookHost.StartAsync();
        await using var wire = await Wire.ConnectAsync(host.Address);

        await wire.HeadAsync(Signer.Sign([]), "Content-Length: 1048577");

        Assert.That(await wire.StatusAsync(), Is.EqualTo(413));
    }

    [Test]
    public async Task A_limit_of_the_host_that_is_lower_is_one_too()
    {
        await using var host = await HookHost.StartAsync(new()
        {
            Services = builder => builder.Services.Configure<KestrelServerOptions>(
                kestrel => kestrel.Limits.MaxRequestBodySize = 10),
        });

        using var answer = await host.TellAsync("j1");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
    }

    // The signature fits what came: whoever cuts a body in transit must not make a delivery of it.
    [TestCase(false)]
    [TestCase(true)]
    public async Task A_body_that_is_cut_off_is_no_delivery(bool inChunks)
    {
        await using var host = await HookHost.StartAsync();
        var body = Body(host);
        await using var wire = await Wire.ConnectAsync(host.Address);

        await wire.HeadAsync(Signer.Sign(body), inChunks ? "Transfer-Encoding: chunked" : $"Content-Length: {body.Length + 1}");
        await (inChunks ? wire.ChunkAsync(body) : wire.SendAsync(body));
        wire.EndSending();
        await host.Logs.UntilAsync(line => line.Id.Name == "NotRead").Soon();

        Assert.That(host.Told, Is.Empty);
    }

    [Test]
    public async Task A_framing_that_makes_no_sense_is_a_bad_request()
    {
        await using var host = await HookHost.StartAsync();
        await using var wire = await Wire.ConnectAsync(host.Address);

        await wire.HeadAsync(Signer.Sign([]), "Transfer-Encoding: chunked");
        await wire.SendAsync("many\r\n");

        Assert.That(await wire.StatusAsync(), Is.EqualTo(400));
    }

    [Test]
    public async Task A_sender_that_breaks_off_is_let_go()
    {
        var plan = new HostPlan();
        var time = new SeenTime(plan.Time);
        await using var host = await HookHost.StartAsync(plan with { Options = options => options.Time = time });
        var wire = await Wire.ConnectAsync(host.Address);
        await wire.HeadAsync(Signer.Sign([]), "Content-Length: 100");
        await wire.SendAsync("{");
        await time.Begun;

        wire.Reset();
        await host.Logs.UntilAsync(line => line.Id.Name == "NotRead").Soon();

        Assert.That(host.Told, Is.Empty);
    }

    [Test]
    public async Task A_body_that_trickles_is_given_up_after_the_time_for_bodies()
    {
        var plan = new HostPlan();
        var time = new SeenTime(plan.Time);
        await using var host = await HookHost.StartAsync(plan with { Options = options => options.Time = time });
        await using var wire = await Wire.ConnectAsync(host.Address);
        await wire.HeadAsync(Signer.Sign([]), "Content-Length: 100");
        await wire.SendAsync("{");
        await time.Begun;

        host.Time.Advance(TimeSpan.FromSeconds(9));
        await wire.SendAsync("\"");
        host.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.That(await wire.StatusAsync(), Is.EqualTo(408));
    }

    [TestCase("")]
    [TestCase("{")]
    [TestCase("<html>")]
    [TestCase("""{"event":{},"urls":7}""")]
    public async Task What_is_signed_rightly_and_is_no_event_is_a_bad_request(string text)
    {
        await using var host = await HookHost.StartAsync();
        using var content = Signer.Content(Encoding.UTF8.GetBytes(text));

        using var answer = await host.Http.PostAsync(HookHost.Path, content).Soon();

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(host.Logs.Ours.Single().Id.Name, Is.EqualTo("Unreadable"));
    }

    [Test]
    public async Task An_event_that_this_version_does_not_know_is_handed_on()
    {
        await using var host = await HookHost.StartAsync();
        using var content = Signer.Content(host.Event("j1") with { Event = new JobEventType("job.paused"), AdditionalProperties = new() { { "depth", 3 } } });

        using var answer = await host.Http.PostAsync(HookHost.Path, content).Soon();

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(host.Told.Single().Event.Value, Is.EqualTo("job.paused"));
        Assert.That(host.Told.Single().AdditionalProperties!["depth"].GetInt32(), Is.EqualTo(3));
    }

    [Test]
    public async Task A_body_that_the_host_has_read_before_is_read_again()
    {
        await using var host = await HookHost.StartAsync(new()
        {
            Middleware = app => app.Use(async (context, next) =>
            {
                context.Request.EnableBuffering();
                await context.Request.Body.CopyToAsync(Stream.Null);
                await next(context);
            }),
        });

        using var answer = await host.TellAsync("j1");

        Assert.That((answer.StatusCode, host.Told.Count), Is.EqualTo((HttpStatusCode.OK, 1)));
    }

    private static byte[] Body(HookHost host) =>
        Encoding.UTF8.GetBytes($$"""{"event":"job.completed","job_id":"j1","timestamp":"{{host.Time.GetUtcNow():yyyy-MM-dd'T'HH:mm:ss'Z'}}"}""");
}
