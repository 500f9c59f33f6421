namespace Masko.Client.Testing.Tests.Transport;

/// <summary>The client gives a request up: the server is told.</summary>
public sealed class GivingUpTests
{
    private readonly TaskCompletionSource begun = Observing.NewSignal();
    private readonly TaskCompletionSource aborted = Observing.NewSignal();

    [Test]
    public async Task A_client_that_cancels_before_the_answer()
    {
        await using var server = await Server.StartAsync(async context =>
        {
            begun.SetResult();
            await context.Aborted();
            aborted.SetResult();
        });
        using var cancel = new CancellationTokenSource();
        var request = server.Client.GetAsync("", cancel.Token);
        await begun.Task.Soon();

        await cancel.CancelAsync();

        await request.FailsWith<OperationCanceledException>();
        await aborted.Task.Soon();
    }

    [Test]
    public async Task A_client_that_cancels_while_the_server_waits_for_its_body()
    {
        var failure = Observing.NewSignal<Exception>();
        await using var server = await Server.StartAsync(async context =>
        {
            Assert.That(await context.Request.Body.ReadPieceAsync(), Is.EqualTo("half"));
            var next = context.Request.Body.ReadAsync(new byte[8]).AsTask();
            begun.SetResult();
            failure.SetResult(await next.FailsWith<Exception>());
            await context.Aborted();
            aborted.SetResult();
        });
        using var cancel = new CancellationTokenSource();
        var request = server.Client.PostAsync("", HalfABody(), cancel.Token);
        await begun.Task.Soon();

        await cancel.CancelAsync();

        await request.FailsWith<OperationCanceledException>();
        Assert.That(await failure.Task.Soon(), Is.InstanceOf<IOException>());
        await aborted.Task.Soon();
    }

    [Test]
    public async Task A_client_that_is_disposed_while_the_server_waits_for_its_body()
    {
        await using var server = await Server.StartAsync(async context =>
        {
            Assert.That(await context.Request.Body.ReadPieceAsync(), Is.EqualTo("half"));
            var next = context.Request.Body.ReadAsync(new byte[8]).AsTask();
            begun.SetResult();
            await next.FailsWith<IOException>();
            aborted.SetResult();
        });
        var client = server.NewClient();
        var request = client.PostAsync("", HalfABody());
        await begun.Task.Soon();

        client.Dispose();

        await request.FailsWith<OperationCanceledException>();
        await aborted.Task.Soon();
    }

    [Test]
    public async Task A_client_that_leaves_an_answer_in_the_middle()
    {
        await using var server = await Server.StartAsync(async context =>
        {
            await context.Response.Body.WriteTextAsync("half");
            await context.Aborted();
            aborted.SetResult();
        });
        var answer = await server.Client.GetAsync("", HttpCompletionOption.ResponseHeadersRead).Soon();

        answer.Dispose();

        await aborted.Task.Soon();
    }

    [Test]
    public async Task A_client_that_leaves_while_the_server_waits_for_room()
    {
        await using var server = await Server.StartAsync(async context =>
        {
            try
            {
                while (!context.RequestAborted.IsCancellationRequested)
                {
                    await context.Response.Body.WriteAsync(new byte[10_000], context.RequestAborted);
                }
            }
            finally
            {
                aborted.SetResult();
            }
        });
        var answer = await server.Client.GetAsync("", HttpCompletionOption.ResponseHeadersRead).Soon();

        answer.Dispose();

        await aborted.Task.Soon();
    }

    [Test]
    public async Task A_client_that_closes_in_the_middle_of_the_headers_asks_nothing()
    {
        var asked = false;
        await using var server = await Server.StartAsync(_ =>
        {
            asked = true;
            return Task.CompletedTask;
        });
        var half = server.Transport.Connect();
        await half.WriteTextAsync("GET / HTTP/1.1\r\nHost: local");

        await half.DisposeAsync();

        await server.StopAsync(CancellationToken.None);
        Assert.That(asked, Is.False);
    }

    private static StreamedContent HalfABody() => new(async (stream, cancellationToken) =>
    {
        await stream.WriteTextAsync("half");
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
    });
}
