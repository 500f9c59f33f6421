using System.Collections.Concurrent;
using System.Net;
using Masko.Client.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Masko.Client.AspNetCore.Tests.Sisters;

/// <summary>What holds of Masko's endpoint holds of ZSky's.</summary>
public sealed class ZSkyTests
{
    private const string Path = "/hooks/zsky";
    private const string Secret = "whsec_zsky";

    private static readonly ZSkyWebhookSigner Signer = new(Secret);

    private readonly ConcurrentQueue<string?> told = new();

    [Test]
    public async Task A_delivery_is_handed_on_once_however_often_it_comes()
    {
        await using var host = await StartAsync();

        var statuses = new[] { await TellAsync(host, "batch_1"), await TellAsync(host, "batch_1"), await TellAsync(host, "batch_2") };

        Assert.That(statuses, Is.All.EqualTo(HttpStatusCode.OK));
        Assert.That(told, Is.EqualTo(["batch_1", "batch_2"]));
    }

    [Test]
    public async Task One_that_is_not_to_be_trusted_is_refused_and_the_header_named()
    {
        await using var host = await StartAsync();
        using var content = new ZSkyWebhookSigner("whsec_other").Content(Event("batch_1"));

        using var answer = await host.Http.PostAsync(Path, content).Soon();

        Assert.That((answer.StatusCode, answer.Headers.WwwAuthenticate.ToString()), Is.EqualTo((HttpStatusCode.Unauthorized, "X-ZSky-Signature")));
        Assert.That(told, Is.Empty);
        Assert.That(host.Logs.Ours.Single().Text, Does.Contain("X-ZSky-Signature").And.Contain("WrongSignature"));
    }

    [TestCase("[]", HttpStatusCode.BadRequest)]
    [TestCase("""{"event":"batch.complete","batch_id":"a batch with a name that is longer than the host wants to read of it"}""", HttpStatusCode.RequestEntityTooLarge)]
    public async Task What_is_no_event_or_too_much_is_refused(string body, HttpStatusCode status)
    {
        await using var host = await StartAsync(options => options.BodyLimit = 60);
        using var content = Signer.Content(System.Text.Encoding.UTF8.GetBytes(body));

        using var answer = await host.Http.PostAsync(Path, content).Soon();

        Assert.That((answer.StatusCode, told.Count), Is.EqualTo((status, 0)));
    }

    [Test]
    public async Task What_a_handler_failed_at_comes_again_and_is_handed_on_again()
    {
        var isBroken = true;
        await using var host = await StartAsync(map: app => app.MapZSkyWebhook(Path, (ZSkyBatchEvent received) =>
        {
            told.Enqueue(received.BatchId);
            return isBroken ? throw new InvalidOperationException("The disk is full.") : Task.CompletedTask;
        }));

        var first = await TellAsync(host, "batch_1");
        isBroken = false;

        Assert.That((first, await TellAsync(host, "batch_1"), told.Count), Is.EqualTo((HttpStatusCode.InternalServerError, HttpStatusCode.OK, 2)));
    }

    [Test]
    public async Task A_handler_gets_a_service_and_a_token()
    {
        await using var host = await StartAsync(map: app => app.MapZSkyWebhook(Path, (ZSkyBatchEvent received, ConcurrentQueue<string?> gallery, CancellationToken token) =>
        {
            gallery.Enqueue($"{received.BatchId} {token.CanBeCanceled}");
            return Task.CompletedTask;
        }));

        await TellAsync(host, "batch_1");

        Assert.That(told, Is.EqualTo(["batch_1 True"]));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task A_delivery_ends_the_wait_of_a_run_of_this_process_without_any_handler(bool isKeyed)
    {
        using var wire = new Answering("""{"batch_id":"batch_7"}""");
        using var http = new HttpClient(wire);
        using var zsky = new ZSkyClient("sk_live_1", http, new() { WebhookUrl = new("https://app.test" + Path) });
        await using var host = await StartAsync(
            services: services => _ = isKeyed ? services.AddKeyedSingleton<IZSkyClient>("agency", zsky) : services.AddSingleton<IZSkyClient>(zsky),
            map: app => app.MapZSkyWebhook(Path));

        await using var run = zsky.Run([new() { Prompt = "A mug" }]);
        await wire.Asked.Soon();
        var status = await TellAsync(host, "batch_7");
        var summary = await run.Completion.Soon();

        Assert.That((status, summary.Completed, wire.Count), Is.EqualTo((HttpStatusCode.OK, 1, 1)));
    }

    [Test]
    public async Task The_header_is_an_option_and_secrets_are_rotated_while_the_host_runs()
    {
        await using var host = await HookHost.StartAsync(new()
        {
            Options = null,
            Configuration = new() { ["ZSky:Webhooks:Secrets"] = "whsec_old", ["ZSky:Webhooks:SignatureHeader"] = "X-Batch-Signature" },
            Services = builder => builder.Services.AddZSkyWebhooks("agency", builder.Configuration.GetSection("ZSky:Webhooks")),
            Map = app => app.MapZSkyWebhook(Path, "agency"),
        });
        var (old, newer) = (new ZSkyWebhookSigner("whsec_old", "X-Batch-Signature"), new ZSkyWebhookSigner("whsec_new", "X-Batch-Signature"));

        var before = (await TellAsync(host, "batch_1", old), await TellAsync(host, "batch_2", newer), await TellAsync(host, "batch_3"));
        host.Configuration["ZSky:Webhooks:Secrets"] = "whsec_new";
        host.Configuration.Reload();
        var after = (await TellAsync(host, "batch_4", old), await TellAsync(host, "batch_5", newer));

        Assert.That(before, Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized)));
        Assert.That(after, Is.EqualTo((HttpStatusCode.Unauthorized, HttpStatusCode.OK)));
    }

    private static ZSkyBatchEvent Event(string batch) => new()
    {
        Event = ZSkyEventType.BatchComplete, BatchId = batch, Results = [new() { Status = ZSkyResultStatus.Success, ImageUrl = "https://cdn.test/1.png" }],
    };

    private static async Task<HttpStatusCode> TellAsync(HookHost host, string batch, ZSkyWebhookSigner? signer = null)
    {
        using var content = (signer ?? Signer).Content(Event(batch));
        using var answer = await host.Http.PostAsync(Path, content).Soon();
        return answer.StatusCode;
    }

    private Task<HookHost> StartAsync(Action<ZSkyEndpointOptions>? configure = null, Action<IServiceCollection>? services = null, Action<WebApplication>? map = null) =>
        HookHost.StartAsync(new()
        {
            Options = null,
            Services = builder =>
            {
                builder.Services.AddSingleton(told);
                services?.Invoke(builder.Services);
                builder.Services.AddZSkyWebhooks(options =>
                {
                    options.Secrets = [Secret];
                    configure?.Invoke(options);
                });
            },
            Map = map ?? (app => app.MapZSkyWebhook(Path, (received, _) =>
            {
                told.Enqueue(received.BatchId);
                return Task.CompletedTask;
            })),
        });
}
