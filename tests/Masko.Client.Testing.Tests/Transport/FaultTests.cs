using System.Net.Sockets;

namespace Masko.Client.Testing.Tests.Transport;

public sealed class FaultTests
{
    private int requests;

    [Test]
    public async Task A_refused_connection_is_an_error_of_the_connection()
    {
        await using var server = await Start();
        server.Transport.RefuseConnections = true;

        var error = await server.Client.GetAsync("").FailsWith<HttpRequestException>();

        Assert.That(error.HttpRequestError, Is.EqualTo(HttpRequestError.ConnectionError));
        Assert.That(((SocketException)error.InnerException!).SocketErrorCode, Is.EqualTo(SocketError.ConnectionRefused));
        Assert.That(server.Transport.ConnectionsMade, Is.Zero);
    }

    [Test]
    public async Task Connections_are_made_again_when_they_are_refused_no_more()
    {
        await using var server = await Start();
        server.Transport.RefuseConnections = true;
        await server.Client.GetAsync("").FailsWith<HttpRequestException>();

        server.Transport.RefuseConnections = false;

        using var answer = await server.Client.GetAsync("").Soon();
        Assert.That(answer.IsSuccessStatusCode);
    }

    [Test]
    public async Task A_connection_that_is_open_outlasts_refusals_until_it_is_reset()
    {
        await using var server = await Start();
        using var before = await server.Client.GetAsync("").Soon();
        server.Transport.RefuseConnections = true;

        using var during = await server.Client.GetAsync("").Soon();
        server.Transport.ResetOpenConnections();
        var error = await server.Client.GetAsync("").FailsWith<HttpRequestException>();

        Assert.That(error.HttpRequestError, Is.EqualTo(HttpRequestError.ConnectionError));
        Assert.That(requests, Is.EqualTo(2));
    }

    [Test]
    public async Task The_next_connections_are_reset_before_their_requests_are_read()
    {
        await using var server = await Start();
        server.Transport.ResetNextConnections(2);

        for (var request = 0; request < 2; request++)
        {
            Assert.That((await server.Client.GetAsync("").FailsWith<HttpRequestException>()).IsReset());
        }

        Assert.That(requests, Is.Zero);
        using var third = await server.Client.GetAsync("").Soon();
        Assert.That(server.Transport.ConnectionsMade, Is.EqualTo(3));
    }

    [Test]
    public async Task A_reset_finds_a_request_in_the_middle_of_its_body()
    {
        var reading = Observing.NewSignal();
        var failure = Observing.NewSignal<Exception>();
        await using var server = await Server.StartAsync(async context =>
        {
            await context.Request.Body.ReadPieceAsync();
            var next = context.Request.Body.ReadAsync(new byte[8]).AsTask();
            reading.SetResult();
            failure.SetResult(await next.FailsWith<Exception>());
        });
        var body = new StreamedContent(async (stream, _) =>
        {
            await stream.WriteTextAsync("half");
            await failure.Task.Soon();
            await stream.WriteTextAsync("the other half");
        });
        var request = server.Client.PostAsync("", body);
        await reading.Task.Soon();

        server.Transport.ResetOpenConnections();

        Assert.That((await request.FailsWith<HttpRequestException>()).IsReset());
        Assert.That(await failure.Task.Soon(), Is.InstanceOf<IOException>());
    }

    [Test]
    public async Task Faults_are_of_one_server_alone()
    {
        await using var broken = await Start();
        await using var sound = await Start();
        broken.Transport.RefuseConnections = true;
        broken.Transport.ResetNextConnections(1);

        using var answer = await sound.Client.GetAsync("").Soon();

        Assert.That(answer.IsSuccessStatusCode);
    }

    private Task<Server> Start() => Server.StartAsync(_ =>
    {
        Interlocked.Increment(ref requests);
        return Task.CompletedTask;
    });
}
