using Masko.Client.Testing.Transport;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace Masko.Client.Testing.Tests.Transport;

/// <summary>From before the start of a server until after its end.</summary>
public sealed class LifeTests
{
    // Of Kestrel, which looks for time-outs once a second of real time.
    private static readonly TimeSpan TwoHeartbeats = TimeSpan.FromSeconds(2.2);

    [Test]
    public async Task A_server_that_has_not_started_refuses()
    {
        using var client = new HttpClient(new InMemoryTransport().CreateHandler()) { BaseAddress = new("http://localhost/") };

        var error = await client.GetAsync("").FailsWith<HttpRequestException>();

        Assert.That(error.HttpRequestError, Is.EqualTo(HttpRequestError.ConnectionError));
    }

    [Test]
    public async Task A_server_that_has_stopped_refuses()
    {
        await using var server = await Server.StartAsync(_ => Task.CompletedTask);
        using var before = await server.Client.GetAsync("").Soon();
        await server.StopAsync(CancellationToken.None);

        var error = await server.Client.GetAsync("").FailsWith<HttpRequestException>();

        Assert.That(error.HttpRequestError, Is.EqualTo(HttpRequestError.ConnectionError));
    }

    [Test]
    public async Task A_server_that_stops_closes_the_connections_that_are_idle()
    {
        await using var server = await Server.StartAsync(_ => Task.CompletedTask);
        await using var idle = server.Transport.Connect();
        var read = idle.ReadAsync(new byte[8]);

        await server.StopAsync(CancellationToken.None);

        Assert.That(await read.Soon(), Is.Zero);
    }

    [Test]
    public async Task A_server_that_stops_with_patience_answers_what_it_was_asked()
    {
        var asked = Observing.NewSignal();
        var go = Observing.NewSignal();
        await using var server = await Server.StartAsync(async _ =>
        {
            asked.SetResult();
            await go.Task.Soon();
        });
        var request = server.Client.GetAsync("");
        await asked.Task.Soon();

        var stop = server.StopAsync(CancellationToken.None);
        go.SetResult();

        using var answer = await request.Soon();
        Assert.That(answer.IsSuccessStatusCode);
        await stop;
    }

    [Test]
    public async Task A_server_that_stops_at_once_aborts_what_it_was_asked()
    {
        var asked = Observing.NewSignal();
        var aborted = Observing.NewSignal();
        await using var server = await Server.StartAsync(async context =>
        {
            asked.SetResult();
            await context.Aborted();
            aborted.SetResult();
        });
        var request = server.Client.GetAsync("");
        await asked.Task.Soon();

        await server.StopAsync(new CancellationToken(canceled: true));

        await request.FailsWith<HttpRequestException>();
        await aborted.Task.Soon();
    }

    [Test]
    public async Task Another_server_takes_the_place_of_one_that_has_stopped()
    {
        var first = await Server.StartAsync(_ => Task.CompletedTask);
        using var client = first.NewClient();
        using var before = await client.GetAsync("").Soon();
        await first.DisposeAsync();

        await using var second = await Server.StartAsync(_ => Task.CompletedTask, first.Transport);

        using var after = await client.GetAsync("").Soon();
        Assert.That(after.IsSuccessStatusCode);
    }

    [Test]
    public async Task Two_servers_cannot_have_one_place()
    {
        await using var first = await Server.StartAsync(_ => Task.CompletedTask);

        var error = await Server.StartAsync(_ => Task.CompletedTask, first.Transport).FailsWith<IOException>();

        Assert.That(error.InnerException, Is.InstanceOf<AddressInUseException>());
    }

    [Test]
    public async Task Connections_that_nobody_accepted_are_reset_when_the_listener_goes()
    {
        var transport = new InMemoryTransport();
        var listener = await transport.BindAsync(transport.EndPoint);
        await using var waiting = transport.Connect();

        await listener.DisposeAsync();

        Assert.That((await waiting.ReadAsync(new byte[8]).AsTask().FailsWith<IOException>()).IsReset());
    }

    [Test]
    public void A_client_gives_up_an_answer_and_waits_for_leave_to_send_without_a_clock()
    {
        using var handler = new InMemoryTransport().CreateHandler();

        Assert.That(handler.ResponseDrainTimeout, Is.EqualTo(TimeSpan.Zero));
        Assert.That(handler.Expect100ContinueTimeout, Is.EqualTo(Timeout.InfiniteTimeSpan));
        Assert.That(handler.PooledConnectionIdleTimeout, Is.EqualTo(Timeout.InfiniteTimeSpan));
    }

    [Test]
    public async Task A_server_waits_for_clients_that_stand_still()
    {
        await using var server = await Server.StartAsync(async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            await context.Response.WriteAsync("hello");
        });
        await using var idle = server.Transport.Connect();
        await using var kept = server.Transport.Connect();
        await using var inHeaders = server.Transport.Connect();
        await using var inBody = server.Transport.Connect();
        await kept.WriteTextAsync("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        await inHeaders.WriteTextAsync("GET / HTTP/1.1\r\nHost: lo");
        await inBody.WriteTextAsync("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\na");
        while (!(await kept.ReadPieceAsync()).EndsWith("0\r\n\r\n", StringComparison.Ordinal))
        {
        }

        await Task.Delay(TwoHeartbeats, TimeProvider.System);

        foreach (var connection in (Stream[])[idle, kept])
        {
            await connection.WriteTextAsync("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        }

        await inHeaders.WriteTextAsync("calhost\r\n\r\n");
        await inBody.WriteTextAsync("b");
        foreach (var connection in (Stream[])[idle, kept, inHeaders, inBody])
        {
            Assert.That(await connection.ReadPieceAsync(), Does.StartWith("HTTP/1.1 200"));
        }
    }
}
