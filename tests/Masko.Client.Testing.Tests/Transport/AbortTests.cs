using Masko.Client.Testing.Transport;
using Microsoft.AspNetCore.Http;

namespace Masko.Client.Testing.Tests.Transport;

/// <summary>The server gives a request up. Its own delegate may go on for as long as it likes.</summary>
public sealed class AbortTests
{
    private readonly TaskCompletionSource over = Observing.NewSignal();
    private int requests;

    [Test]
    public async Task An_abort_before_the_answer_is_a_reset_and_nothing_is_sent_again()
    {
        await using var server = await Start(AbortAndLinger);

        var error = await server.Client.GetAsync("").FailsWith<HttpRequestException>();

        Assert.That(error.IsReset());
        Assert.That(requests, Is.EqualTo(1));
    }

    [Test]
    public async Task An_abort_on_a_connection_that_was_kept_alive_is_no_different()
    {
        await using var server = await Start(AbortOnDemand);
        using var first = await server.Client.GetAsync("").Soon();

        var error = await server.Client.GetAsync("abort").FailsWith<HttpRequestException>();

        Assert.That(error.IsReset());
        Assert.That(requests, Is.EqualTo(1));
        Assert.That(server.Transport.ConnectionsMade, Is.EqualTo(1));
    }

    [Test]
    public async Task An_abort_in_mid_body_comes_after_what_was_flushed()
    {
        await using var server = await Start(WriteAbortAndLinger);

        using var answer = await server.Client.GetAsync("", HttpCompletionOption.ResponseHeadersRead).Soon();
        await using var body = await answer.Content.ReadAsStreamAsync().Soon();

        Assert.That(await body.ReadPieceAsync(), Is.EqualTo("half"));
        Assert.That((await body.ReadPieceAsync().FailsWith<IOException>()).IsReset());
    }

    [Test]
    public async Task An_abort_in_mid_body_fails_a_request_that_wants_the_whole_answer()
    {
        await using var server = await Start(WriteAbortAndLinger);

        var error = await server.Client.GetStringAsync("").FailsWith<HttpRequestException>();

        Assert.That(error.IsReset());
    }

    [TestCase(0)]
    [TestCase(100_000)]
    public async Task An_abort_reaches_a_client_that_still_writes(int readBefore)
    {
        await using var server = await Start(async context =>
        {
            await context.Request.Body.ReadAtLeastAsync(new byte[readBefore], readBefore);
            await AbortAndLinger(context);
        });
        var endless = new StreamedContent(async (stream, cancellationToken) =>
        {
            while (true)
            {
                await stream.WriteAsync(new byte[10_000], cancellationToken);
            }
        });

        var error = await server.Client.PostAsync("", endless).FailsWith<HttpRequestException>();

        Assert.That(error.IsReset());
        Assert.That(requests, Is.EqualTo(1));
    }

    [Test]
    public async Task An_abort_shows_on_a_port_as_well()
    {
        await using var host = await KestrelHost.StartOnLoopbackAsync(AbortAndLinger, port: 0).Soon();
        using var client = new HttpClient { BaseAddress = host.Address };

        await client.GetAsync("").FailsWith<HttpRequestException>();
        over.SetResult();
    }

    [Test]
    public async Task The_next_request_goes_through()
    {
        await using var server = await Start(AbortOnDemand);
        await server.Client.GetAsync("abort").FailsWith<HttpRequestException>();

        using var next = await server.Client.GetAsync("").Soon();

        Assert.That(next.IsSuccessStatusCode);
    }

    private Task<Server> Start(RequestDelegate answer) => Server.StartAsync(answer, over: over);

    private Task AbortOnDemand(HttpContext context) => context.Request.Path == "/abort" ? AbortAndLinger(context) : Task.CompletedTask;

    private async Task WriteAbortAndLinger(HttpContext context)
    {
        await context.Response.Body.WriteTextAsync("half");
        await AbortAndLinger(context);
    }

    private Task AbortAndLinger(HttpContext context)
    {
        Interlocked.Increment(ref requests);
        context.Abort();
        return over.Task;
    }
}
