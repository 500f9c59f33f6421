using Microsoft.AspNetCore.Http;

namespace Masko.Client.Tests.Files;

public sealed class WireTests
{
    [Test]
    public async Task Five_redirects_are_followed_and_a_sixth_is_not()
    {
        await using var shelf = await Shelf.OpenAsync();
        for (var i = 0; i < 6; i++)
        {
            var next = i == 5 ? "/real.png" : $"/hop{i + 1}";
            shelf.Put($"/hop{i}", context => RedirectAsync(context, next));
        }

        shelf.Put("/real.png", Sample.Png());
        using var masko = shelf.Client();

        var file = await masko.DownloadAsync("/hop1", Stream.Null);
        var error = Assert.ThrowsAsync<DownloadFailedException>(() => masko.DownloadAsync("/hop0", Stream.Null))!;

        Assert.That(file.Bytes, Is.EqualTo(Sample.Png().Length));
        Assert.That((error.Reason, error.Message), Is.EqualTo((DownloadFailure.Address, shelf.At("/hop5") + " redirects once more after 5 redirects.")));
    }

    [Test]
    public async Task A_given_http_client_that_follows_redirects_is_held_to_the_same_addresses()
    {
        await using var shelf = await Shelf.OpenAsync();
        shelf.Put("/real.png", Sample.Png());
        shelf.Put("/hop", context => RedirectAsync(context, "/real.png"));
        using var http = new HttpClient { BaseAddress = shelf.Server.Address };
        using var masko = new MaskoClient(WireServer.Key, http);

        Assert.That((await masko.DownloadAsync("/hop", Stream.Null)).Bytes, Is.EqualTo(Sample.Png().Length));
    }

    [Test]
    public async Task A_file_that_is_too_large_is_not_read_to_its_end()
    {
        await using var shelf = await Shelf.OpenAsync();
        shelf.Put("/declared", Sample.Png(5000));
        shelf.Put("/undeclared", async context => await context.Response.Body.WriteAsync(Sample.Png(5000)));
        using var masko = shelf.Client();

        foreach (var path in (string[])["/declared", "/undeclared"])
        {
            var error = Assert.ThrowsAsync<DownloadFailedException>(() => masko.DownloadAsync(path, Stream.Null, new() { MaxBytes = 4999 }))!;
            Assert.That((error.Reason, error.CanRetry), Is.EqualTo((DownloadFailure.TooLarge, false)));
        }

        Assert.That((await masko.DownloadAsync("/declared", Stream.Null, new() { MaxBytes = Sample.Png(5000).Length })).Bytes, Is.EqualTo(Sample.Png(5000).Length));
        Assert.That(shelf.Requests, Has.Count.EqualTo(3));
    }

    [TestCase(500)]
    [TestCase(503)]
    [TestCase(429)]
    [TestCase(408)]
    public async Task What_may_pass_is_tried_again(int status)
    {
        await using var shelf = await Shelf.OpenAsync();
        var tries = 0;
        shelf.Put("/wave.png", context => tries++ < 2 ? Answer.Json(context, status, "{}") : Shelf.SendAsync(context, Sample.Png()));
        using var masko = shelf.Client();

        Assert.That((await masko.DownloadAsync("/wave.png", Stream.Null)).Bytes, Is.EqualTo(Sample.Png().Length));
        Assert.That(shelf.Requests, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task What_does_not_pass_is_told_with_its_status_after_all_tries()
    {
        await using var shelf = await Shelf.OpenAsync();
        shelf.Put("/wave.png", context => Answer.Json(context, 503, "{}"));
        using var masko = shelf.Client(retries: 2);

        var error = Assert.ThrowsAsync<DownloadFailedException>(() => masko.DownloadAsync("/wave.png?signature=s3cret", Stream.Null))!;

        Assert.That((error.Reason, (int?)error.StatusCode, error.Url), Is.EqualTo((DownloadFailure.Refused, (int?)503, shelf.At("/wave.png"))));
        Assert.That(error.Message, Does.Contain("503").And.Contains("tried 3 times").And.Not.Contains("s3cret"));
        Assert.That(shelf.Requests, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task It_does_not_count_against_the_rate_budget_of_the_key()
    {
        await using var shelf = await Shelf.OpenAsync();
        shelf.Put("/wave.png", Sample.Png());
        using var masko = shelf.Server.Client(options => (options.RateBudget.PerMinute, options.Time) = (1, new ManualTime()));

        for (var i = 0; i < 5; i++)
        {
            await masko.DownloadAsync("/wave.png", Stream.Null);
        }

        Assert.That(shelf.Requests, Has.Count.EqualTo(5));
    }

    [Test]
    public async Task When_nothing_comes_for_thirty_seconds_it_is_tried_again()
    {
        var time = new ManualTime();
        await using var shelf = await Shelf.OpenAsync();
        var tries = 0;
        shelf.Put("/wave.png", context => tries++ == 0 ? StallAsync(context, Sample.Png()) : Shelf.SendAsync(context, Sample.Png()));
        using var masko = shelf.Client(time: time);
        var come = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var download = masko.DownloadAsync("/wave.png", Stream.Null, new() { Progress = new Reports { OnReport = report => Signal(come, report) } });
        await come.Task;
        await time.UntilTimersAsync(1);
        time.Advance(TimeSpan.FromSeconds(29));
        Assert.That(download.IsCompleted, Is.False);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.That((await download).Bytes, Is.EqualTo(Sample.Png().Length));
        Assert.That(shelf.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_stall_names_its_option()
    {
        var time = new ManualTime();
        await using var shelf = await Shelf.OpenAsync();
        shelf.Put("/wave.png", Answer.Never);
        using var masko = shelf.Client(retries: 0, time);

        var download = masko.DownloadAsync("/wave.png", Stream.Null, new() { StallTimeout = TimeSpan.FromSeconds(5) });
        await shelf.Server.NextAsync();
        time.Advance(TimeSpan.FromSeconds(5));

        var error = Assert.ThrowsAsync<DownloadFailedException>(() => download)!;
        Assert.That((error.Reason, error.CanRetry), Is.EqualTo((DownloadFailure.Stalled, true)));
        Assert.That(error.Message, Does.Contain("for 5 s").And.Contains("DownloadOptions.StallTimeout"));
    }

    [Test]
    public async Task A_cancel_is_a_cancel()
    {
        await using var shelf = await Shelf.OpenAsync();
        shelf.Put("/wave.png", Answer.Never);
        using var masko = shelf.Client();
        using var cancel = new CancellationTokenSource();

        var download = masko.DownloadAsync("/wave.png", Stream.Null, cancellationToken: cancel.Token);
        await shelf.Server.NextAsync();
        await cancel.CancelAsync();

        Assert.That(Assert.CatchAsync<OperationCanceledException>(() => download)!.CancellationToken, Is.EqualTo(cancel.Token));
    }

    [Test]
    public async Task What_is_not_whole_does_not_reach_the_destination()
    {
        await using var shelf = await Shelf.OpenAsync();
        shelf.Put("/wave.png", context => Shelf.BreakAsync(context, Sample.Png(200_000), 100_000));
        using var masko = shelf.Client(retries: 0);
        using var destination = new MemoryStream();

        var error = Assert.ThrowsAsync<DownloadFailedException>(() => masko.DownloadAsync("/wave.png", destination))!;

        Assert.That((error.Reason, error.CanRetry, destination.Length), Is.EqualTo((DownloadFailure.Broken, true, 0L)));
    }

    private static void Signal(TaskCompletionSource come, TransferProgress report)
    {
        if (report.Bytes > 0)
        {
            come.TrySetResult();
        }
    }

    private static async Task StallAsync(HttpContext context, byte[] file)
    {
        context.Response.ContentLength = file.Length;
        await context.Response.Body.WriteAsync(file.AsMemory(0, 20));
        await context.Response.Body.FlushAsync();
        await Answer.Never(context);
    }

    private static Task RedirectAsync(HttpContext context, string to)
    {
        context.Response.Redirect(to);
        return Task.CompletedTask;
    }
}
