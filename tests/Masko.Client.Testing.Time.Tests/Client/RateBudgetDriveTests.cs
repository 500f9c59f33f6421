using Masko.Client.Tests.Shared;

namespace Masko.Client.Testing.Time.Tests;

/// <summary>The client's rate budget under a server that enforces its limits.</summary>
public sealed class RateBudgetDriveTests
{
    private const int Callers = 20;
    private const int CallsEach = 15;

    [TestCase(RateLimitKind.SlidingWindow)]
    [TestCase(RateLimitKind.FixedWindow)]
    [TestCase(RateLimitKind.Bucket)]
    public async Task Three_hundred_calls_of_twenty_callers_see_no_429(RateLimitKind kind)
    {
        await using var server = await StartAsync(kind);
        using var masko = Client(server);
        var start = server.Time.GetUtcNow();

        await server.Time.DriveAsync(() => CallAsync(masko));

        var took = server.Time.GetUtcNow() - start;
        Assert.That(server.Requests.Count(request => request.Status == 200), Is.EqualTo(Callers * CallsEach));
        if (kind == RateLimitKind.SlidingWindow)
        {
            Assert.That(took, Is.InRange(TimeSpan.FromSeconds(240), TimeSpan.FromSeconds(252)));
            Assert.That(server.Requests, Has.Count.EqualTo(Callers * CallsEach), "not one was refused");
        }
    }

    [TestCase(RateLimitKind.SlidingWindow)]
    [TestCase(RateLimitKind.FixedWindow)]
    [TestCase(RateLimitKind.Bucket)]
    public async Task Also_when_somebody_else_uses_half_of_the_limit_with_the_same_key(RateLimitKind kind)
    {
        await using var server = await StartAsync(kind);
        
        // Twice behind in a row is longer than a call waits otherwise.
        using var masko = Client(server, TimeSpan.FromMinutes(10));
        using var other = server.CreateCheckedClient();
        other.DefaultRequestHeaders.Authorization = new("Bearer", server.ApiKey);
        using var end = new CancellationTokenSource();
        var start = server.Time.GetUtcNow();

        await server.Time.DriveAsync(async () =>
        {
            var others = OthersAsync();
            await CallAsync(masko);
            await end.CancelAsync();
            await others;
        });

        Assert.That(server.Time.GetUtcNow() - start, Is.LessThan(TimeSpan.FromMinutes(10)));

        async Task OthersAsync()
        {
            while (!end.IsCancellationRequested)
            {
                using var answer = await other.GetAsync(new Uri("/v1/credits", UriKind.Relative));
                await Task.Delay(TimeSpan.FromSeconds(2), server.Time, end.Token).ContinueWith(_ => { }, TaskScheduler.Default);
            }
        }
    }

    [Test]
    public async Task A_run_of_many_starves_no_single_call()
    {
        await using var server = await StartAsync(RateLimitKind.SlidingWindow);
        using var masko = Client(server);
        var waits = new List<TimeSpan>();

        await server.Time.DriveAsync(async () =>
        {
            var run = Task.WhenAll(Enumerable.Range(0, 150).Select(_ => masko.Credits.GetAsync(new() { Lane = Http.BudgetLane.Bulk, Timeout = TimeSpan.FromHours(1) })));
            while (!run.IsCompleted)
            {
                var start = server.Time.GetUtcNow();
                await masko.Credits.GetAsync();
                waits.Add(server.Time.GetUtcNow() - start);
                await Task.Delay(TimeSpan.FromSeconds(11), server.Time);
            }

            await run;
        });

        Assert.That(waits, Has.Count.GreaterThan(10).And.All.EqualTo(TimeSpan.Zero));
    }

    private static async Task CallAsync(MaskoClient masko)
    {
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(async _ =>
        {
            for (var i = 0; i < CallsEach; i++)
            {
                await masko.Credits.GetAsync();
            }
        }));
    }

    private static Task<MaskoServer> StartAsync(RateLimitKind kind) => MaskoServer.StartAsync(new MaskoServerOptions { RateLimits = new() { Kind = kind } });

    private static MaskoClient Client(MaskoServer server, TimeSpan? timeout = null)
    {
        var http = server.CreateCheckedClient();
        http.Timeout = Timeout.InfiniteTimeSpan;
        return new(server.ApiKey, http, new() { Time = server.Time, Timeout = timeout ?? TimeSpan.FromSeconds(100), Chance = new Random(7).NextDouble });
    }
}
