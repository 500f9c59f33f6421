using System.Net;
using Masko.Client.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Masko.Client.AspNetCore.Tests.Sisters;

/// <summary>What holds of Masko's endpoint holds of VidiKing's.</summary>
public sealed class VidiKingTests
{
    private const string Path = "/hooks/vidiking";
    private const string Secret = "whsec_vidiking";

    [Test]
    public async Task A_delivery_ends_the_wait_of_a_run_of_this_process_although_nobody_has_polled()
    {
        using var wire = new Answering("""{"id":"bulk_7","status":"QUEUED"}""");
        using var http = new HttpClient(wire);
        using var vidiking = new VidiKingClient("vk_1", http, new() { Callback = new("https://app.test" + Path) });
        await using var host = await StartAsync(services => services.AddSingleton<IVidiKingClient>(vidiking));

        await using var run = vidiking.RunGenerate([new VidiKingPrompt { Prompt = "A kettle" }]);
        await wire.Asked.Soon();
        var status = await TellAsync(host, "bulk_7");
        var summary = await run.Completion.Soon();

        Assert.That((status, summary.Completed, wire.Count), Is.EqualTo((HttpStatusCode.OK, 1, 1)));
    }

    [TestCase(0, HttpStatusCode.OK)]
    [TestCase(-6, HttpStatusCode.Unauthorized)]
    public async Task A_delivery_has_to_come_in_time(int minutes, HttpStatusCode status)
    {
        await using var host = await StartAsync();

        Assert.That(await TellAsync(host, "bulk_1", minutes), Is.EqualTo(status));
        Assert.That(host.Logs.Ours.Single().Text, Does.Contain(minutes == 0 ? "ai.complete of job bulk_1" : "TooOld"));
    }

    [Test]
    public async Task Endpoints_of_three_services_stand_side_by_side()
    {
        await using var host = await StartAsync(
            services =>
            {
                services.AddMaskoWebhooks(options => options.Secrets = [HookHost.Secret]);
                services.AddZSkyWebhooks(options => options.Secrets = ["whsec_zsky"]);
            },
            app =>
            {
                app.MapMaskoWebhook(HookHost.Path, (JobEvent _) => Task.CompletedTask);
                app.MapZSkyWebhook("/hooks/zsky");
            });
        using var zskys = new ZSkyWebhookSigner("whsec_zsky").Content(new ZSkyBatchEvent { Event = ZSkyEventType.BatchFailed, BatchId = "batch_1" });
        using var maskos = new WebhookSigner(HookHost.Secret).Content(new JobEvent { Event = JobEventType.JobFailed, JobId = "j1", Timestamp = TimeProvider.System.GetUtcNow() });

        using var zsky = await host.Http.PostAsync("/hooks/zsky", zskys).Soon();
        using var masko = await host.Http.PostAsync(HookHost.Path, maskos).Soon();
        using var astray = await host.Http.PostAsync(Path, zskys).Soon();

        Assert.That((zsky.StatusCode, masko.StatusCode, await TellAsync(host, "bulk_1"), astray.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Unauthorized)));
    }

    private static async Task<HttpStatusCode> TellAsync(HookHost host, string job, int minutes = 0)
    {
        using var content = new VidiKingWebhookSigner(Secret).Content(new VidiKingEvent
        {
            Event = VidiKingEventType.AiComplete,
            Timestamp = TimeProvider.System.GetUtcNow().AddMinutes(minutes),
            Data = new() { Id = job, Status = VidiKingStatus.Complete, Images = [new() { Index = 0, Status = VidiKingStatus.Complete, Url = "https://cdn.test/1.png" }] },
        });
        using var answer = await host.Http.PostAsync(Path, content).Soon();
        return answer.StatusCode;
    }

    private static Task<HookHost> StartAsync(Action<IServiceCollection>? services = null, Action<WebApplication>? map = null) => HookHost.StartAsync(new()
    {
        Options = null,
        Services = builder =>
        {
            builder.Services.AddVidiKingWebhooks(options => options.Secrets = [Secret]);
            services?.Invoke(builder.Services);
        },
        Map = app =>
        {
            app.MapVidiKingWebhook(Path);
            map?.Invoke(app);
        },
    });
}
