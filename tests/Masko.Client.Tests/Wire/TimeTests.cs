namespace Masko.Client.Tests.Wire;

public sealed class TimeTests
{
    [Test]
    public async Task A_call_that_takes_too_long_names_the_option_that_limits_it()
    {
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(Answer.Never);
        using var masko = server.Client(options => (options.Time, options.AttemptTimeout) = (time, Timeout.InfiniteTimeSpan));

        var call = masko.Jobs.GetAsync("j1");
        await server.NextAsync();
        time.Advance(TimeSpan.FromSeconds(99.9));
        Assert.That(call.IsCompleted, Is.False);
        time.Advance(TimeSpan.FromSeconds(0.1));

        var error = Assert.ThrowsAsync<MaskoTimeoutException>(() => call)!;
        Assert.That(error.OptionName, Is.EqualTo("MaskoClientOptions.Timeout"));
        Assert.That(error.Timeout, Is.EqualTo(TimeSpan.FromSeconds(100)));
        Assert.That(error.Message, Does.Contain("100 s").And.Contains("MaskoClientOptions.Timeout").And.Contains("no answer had come"));
    }

    [Test]
    public async Task A_time_out_of_one_call_names_itself()
    {
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(Answer.Never);
        using var masko = server.Client(options => options.Time = time);

        var call = masko.Jobs.GetAsync("j1", new() { Timeout = TimeSpan.FromSeconds(3) });
        await server.NextAsync();
        time.Advance(TimeSpan.FromSeconds(3));

        Assert.That(Assert.ThrowsAsync<MaskoTimeoutException>(() => call)!.OptionName, Is.EqualTo("CallOptions.Timeout"));
    }

    [Test]
    public async Task The_time_runs_until_the_answer_has_been_read()
    {
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(async context =>
        {
            await context.Response.Body.WriteAsync("{\"data\":"u8.ToArray());
            await context.Response.Body.FlushAsync();
            await Answer.Never(context);
        });
        using var masko = server.Client(options => options.Time = time);

        var options = new CallOptions();
        var call = masko.Jobs.GetAsync("j1", options);
        while (options.Response is null)
        {
            await Task.Yield();
        }

        time.Advance(TimeSpan.FromSeconds(100));

        Assert.That(Assert.ThrowsAsync<MaskoTimeoutException>(() => call)!.Message, Does.Contain("its answer was still coming"));
    }

    [Test]
    public async Task A_time_out_of_a_paid_request_leaves_its_outcome_unknown()
    {
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(Answer.Never);
        using var masko = server.Client(options => options.Time = time);

        var call = masko.Generation.GenerateAsync("c", GenerateBody.Image("n", "p"));
        await server.NextAsync();
        time.Advance(TimeSpan.FromSeconds(100));

        Assert.That(Assert.ThrowsAsync<OutcomeUnknownException>(() => call)!.InnerException, Is.TypeOf<MaskoTimeoutException>());
    }

    [Test]
    public async Task A_cancel_of_the_caller_ends_the_call_and_is_never_a_time_out()
    {
        await using var server = await WireServer.StartAsync(Answer.Never);
        using var masko = server.Client();
        using var cancel = new CancellationTokenSource();

        var call = masko.Jobs.GetAsync("j1", cancellationToken: cancel.Token);
        await server.NextAsync();
        await cancel.CancelAsync();

        var error = Assert.CatchAsync<OperationCanceledException>(() => call)!;
        Assert.That(error.CancellationToken, Is.EqualTo(cancel.Token));
        Assert.That(error.Message, Does.Contain("GET /v1/jobs/j1 was cancelled by its caller"));
    }

    [Test]
    public async Task A_cancel_of_a_paid_request_says_that_it_may_have_been_charged()
    {
        await using var server = await WireServer.StartAsync(Answer.Never);
        using var masko = server.Client();
        using var cancel = new CancellationTokenSource();

        var call = masko.Generation.GenerateAsync("c", GenerateBody.Image("n", "p"), cancellationToken: cancel.Token);
        await server.NextAsync();
        await cancel.CancelAsync();

        Assert.That(Assert.CatchAsync<OperationCanceledException>(() => call)!.Message, Does.Contain("have been charged"));
    }

    [Test]
    public async Task A_token_that_is_cancelled_already_sends_nothing()
    {
        await using var server = await WireServer.StartAsync(200, "{}");
        using var masko = server.Client();

        Assert.CatchAsync<OperationCanceledException>(() => masko.Projects.CreateAsync(new() { Name = "n" }, cancellationToken: new(canceled: true)));

        Assert.That(server.Requests, Is.Empty);
    }

    [Test]
    public async Task A_given_http_client_whose_own_time_is_up_is_named()
    {
        await using var server = await WireServer.StartAsync(Answer.Never);
        using var http = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMilliseconds(50) };
        using var masko = new MaskoClient(WireServer.Key, http, new() { Retry = { MaxRetries = 0 } });

        var error = Assert.ThrowsAsync<MaskoTimeoutException>(() => masko.Jobs.GetAsync("j1"))!;

        Assert.That(error.OptionName, Is.EqualTo("HttpClient.Timeout"));
    }

    [Test]
    public async Task Without_a_limit_a_call_waits_as_long_as_it_takes()
    {
        var time = new ManualTime();
        var answer = new TaskCompletionSource();
        await using var server = await WireServer.StartAsync(async context =>
        {
            await answer.Task;
            await Answer.Json(context, 200, """{"data":{"balance":1}}""");
        });
        using var masko = server.Client(options => (options.Time, options.Timeout, options.AttemptTimeout) = (time, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan));

        var call = masko.Credits.GetAsync();
        await server.NextAsync();
        time.Advance(TimeSpan.FromDays(10));
        answer.SetResult();

        Assert.That((await call).Balance, Is.EqualTo(1));
    }
}
