using System.Net;
using Masko.Client.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Masko.Client.AspNetCore.Tests.Requests;

public sealed class HandlerTests
{
    private readonly Gallery gallery = new();

    [Test]
    public async Task A_handler_may_take_the_event_alone() =>
        Assert.That(await ToldAsync(app => app.MapMaskoWebhook(HookHost.Path, (JobEvent e) => gallery.AddAsync(e))), Is.EqualTo(["j1"]));

    [Test]
    public async Task A_handler_may_take_a_token() => Assert.That(
        await ToldAsync(app => app.MapMaskoWebhook(HookHost.Path, (JobEvent e, CancellationToken token) => gallery.AddAsync(e, token))), Is.EqualTo(["j1"]));

    [Test]
    public async Task A_handler_may_take_a_service() => Assert.That(
        await ToldAsync(app => app.MapMaskoWebhook(HookHost.Path, async (JobEvent e, Gallery own) => await own.AddAsync(e))), Is.EqualTo(["j1"]));

    [Test]
    public async Task A_handler_may_take_a_service_and_a_token() => Assert.That(
        await ToldAsync(app => app.MapMaskoWebhook(HookHost.Path, (JobEvent e, Gallery own, CancellationToken token) => own.AddAsync(e, token))),
        Is.EqualTo(["j1"]));

    [Test]
    public async Task The_service_is_of_the_requests_scope()
    {
        var scopes = new List<Scoped>();
        await using var host = await HookHost.StartAsync(new()
        {
            Services = builder => builder.Services.AddScoped<Scoped>(),
            Map = app => app.MapMaskoWebhook(HookHost.Path, (JobEvent _, Scoped scoped) =>
            {
                scopes.Add(scoped);
                return Task.CompletedTask;
            }),
        });

        using var first = await host.TellAsync("j1");
        using var second = await host.TellAsync("j2");

        Assert.That((first.StatusCode, second.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
        Assert.That(scopes, Has.Count.EqualTo(2).And.Unique);
    }

    [Test]
    public void A_service_that_is_missing_fails_the_start_and_not_the_first_delivery() => Assert.That(
        () => HookHost.StartAsync(new() { Map = app => app.MapMaskoWebhook(HookHost.Path, (JobEvent e, Gallery own) => own.AddAsync(e)) }),
        Throws.InvalidOperationException.With.Message.Contains("builder.Services.AddScoped<Gallery>()"));

    [Test]
    public async Task The_token_is_cancelled_when_the_sender_hangs_up_and_the_next_try_is_handed_on()
    {
        var begun = new TaskCompletionSource();
        await using var host = await HookHost.StartAsync(new()
        {
            Handler = async (_, token) =>
            {
                if (begun.TrySetResult())
                {
                    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
                }
            },
        });
        using var hangUp = new CancellationTokenSource();
        using var content = new WebhookSigner(HookHost.Secret).Content(host.Event("j1"));

        var first = host.Http.PostAsync(HookHost.Path, content, hangUp.Token);
        await begun.Task.Soon();
        await hangUp.CancelAsync();
        await host.Logs.UntilAsync(line => line.Id.Name == "HungUp").Soon();
        using var second = await host.TellAsync("j1");

        Assert.That(async () => await first, Throws.InstanceOf<OperationCanceledException>());
        Assert.That((second.StatusCode, host.Told.Count), Is.EqualTo((HttpStatusCode.OK, 1)));
    }

    // Its exceptions are its own, whatever they are.
    [TestCase(typeof(InvalidOperationException))]
    [TestCase(typeof(OperationCanceledException))]
    [TestCase(typeof(WebhookSignatureException))]
    [TestCase(typeof(UnreadableAnswerException))]
    public async Task Whatever_it_throws_is_a_500_and_logged(Type type)
    {
        await using var host = await HookHost.StartAsync(new()
        {
            Handler = (_, _) => throw (Exception)Activator.CreateInstance(type, "Broken here.", new InvalidOperationException())!,
        });

        using var answer = await host.TellAsync("j1");

        Assert.That((answer.StatusCode, await answer.Content.ReadAsStringAsync()), Is.EqualTo((HttpStatusCode.InternalServerError, "")));
        Assert.That(host.Logs.Ours.Single().Text, Does.Contain("j1").And.Contain("Broken here."));
    }

    private async Task<IEnumerable<string?>> ToldAsync(Action<WebApplication> map)
    {
        await using var host = await HookHost.StartAsync(new() { Services = builder => builder.Services.AddSingleton(gallery), Map = map });
        using var answer = await host.TellAsync("j1");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return gallery.Jobs;
    }

    private sealed class Scoped;

    private sealed class Gallery
    {
        public List<string?> Jobs { get; } = [];

        public Task AddAsync(JobEvent jobEvent, CancellationToken cancellationToken = default)
        {
            Jobs.Add(jobEvent.JobId);
            return Task.CompletedTask;
        }
    }
}
