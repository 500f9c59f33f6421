using System.Collections.Concurrent;
using System.Net;
using Masko.Client.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;

namespace Masko.Client.AspNetCore.Tests.Requests;

public sealed class RepeatTests
{
    [Test]
    public async Task A_repeat_is_accepted_and_not_handed_on()
    {
        await using var host = await HookHost.StartAsync();

        using var first = await host.TellAsync("j1");
        using var second = await host.TellAsync("j1");

        Assert.That((first.StatusCode, second.StatusCode, host.Told.Count), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK, 1)));
        Assert.That(host.Logs.Ours.Select(line => line.Id.Name), Is.EqualTo(["Handled", "Repeated"]));
    }

    [Test]
    public async Task Of_two_at_once_the_second_is_asked_to_come_again()
    {
        var begun = new TaskCompletionSource();
        var end = new TaskCompletionSource();
        await using var host = await HookHost.StartAsync(new()
        {
            Handler = (_, _) =>
            {
                begun.SetResult();
                return end.Task;
            },
        });

        var first = host.TellAsync("j1");
        await begun.Task.Soon();
        using var second = await host.TellAsync("j1");
        end.SetResult();
        using var done = await first;
        using var third = await host.TellAsync("j1");

        Assert.That((second.StatusCode, second.Headers.RetryAfter?.ToString()), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "5")));
        Assert.That((done.StatusCode, third.StatusCode, host.Told.Count), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK, 1)));
    }

    [Test]
    public async Task A_handler_that_failed_is_called_again()
    {
        var tries = 0;
        await using var host = await HookHost.StartAsync(new()
        {
            Handler = (_, _) => ++tries < 3 ? throw new InvalidOperationException() : Task.CompletedTask,
        });

        var statuses = new List<int>();
        for (var i = 0; i < 4; i++)
        {
            using var answer = await host.TellAsync("j1");
            statuses.Add((int)answer.StatusCode);
        }

        Assert.That(statuses, Is.EqualTo([500, 500, 200, 200]));
        Assert.That((tries, host.Told.Count), Is.EqualTo((3, 1)));
    }

    [Test]
    public async Task A_guard_that_is_away_fails_the_delivery_before_the_handler()
    {
        await using var host = await HookHost.StartAsync(new() { Options = options => options.ReplayGuard = new BrokenGuard() });

        using var answer = await host.TellAsync("j1");

        Assert.That((answer.StatusCode, host.Told.Count), Is.EqualTo((HttpStatusCode.InternalServerError, 0)));
        Assert.That(host.Logs.Ours.Single().Text, Does.Contain("The store is away."));
    }

    // Two webhooks may be told of the same event in the same bytes; a common store must not swallow the second.
    [Test]
    public async Task A_guard_that_endpoints_share_tells_them_apart_by_their_whole_route()
    {
        var guard = new SeeingGuard();
        var told = new ConcurrentQueue<string>();
        await using var host = await HookHost.StartAsync(new()
        {
            Options = options => options.ReplayGuard = guard,
            Map = app =>
            {
                foreach (var tenant in new[] { "/a", "/b" })
                {
                    app.MapGroup(tenant).MapMaskoWebhook("/hook", (JobEvent _) =>
                    {
                        told.Enqueue(tenant);
                        return Task.CompletedTask;
                    });
                }
            },
        });

        using var first = await host.TellAsync("j1", "/a/hook");
        using var second = await host.TellAsync("j1", "/b/hook");
        using var repeat = await host.TellAsync("j1", "/b/hook");

        Assert.That((first.StatusCode, second.StatusCode, repeat.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK)));
        Assert.That(told, Is.EqualTo(["/a", "/b"]));
        Assert.That(guard.Deliveries.Select(delivery => delivery.Split(' ')[0]), Is.EqualTo(["/a/hook", "/b/hook", "/b/hook"]));
        Assert.That(guard.Deliveries, Has.All.Match("^[!-~]+ [!-~]{64}$"));
    }

    private sealed class BrokenGuard : IWebhookReplayGuard
    {
        public Task<WebhookClaim> ClaimAsync(string delivery, CancellationToken cancellationToken = default) =>
            throw new IOException("The store is away.");

        public Task CompleteAsync(string delivery, DateTimeOffset until, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task ReleaseAsync(string delivery, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }

    private sealed class SeeingGuard : IWebhookReplayGuard
    {
        private readonly HashSet<string> seen = [];

        public List<string> Deliveries { get; } = [];

        public Task<WebhookClaim> ClaimAsync(string delivery, CancellationToken cancellationToken = default)
        {
            Deliveries.Add(delivery);
            return Task.FromResult(seen.Add(delivery) ? WebhookClaim.Granted : WebhookClaim.Handled);
        }

        public Task CompleteAsync(string delivery, DateTimeOffset until, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task ReleaseAsync(string delivery, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}
