using System.Net;
using Masko.Client.Docs.Tests.Scenes;
using Masko.Client.Docs.Tests.Support;
using Masko.Client.Runs.Tests.Files;
using Masko.Client.Testing;
using Masko.Client.Tests.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Masko.Client.Docs.Tests.Pages;

public sealed class SisterServicesTests
{
    [Test]
    public async Task Zsky_makes_its_pictures()
    {
        await using var server = await ZSkyServer.StartAsync();
        using var http = server.CreateHttpClient();
        using var zsky = new ZSkyClient(server.ApiKey, http, new() { Time = server.Time });
        using var pictures = new TestFolder();
        var snippet = Snippet.Of("sister-services.md", "ZSky").With("using var zsky = new ZSkyClient(key);", "").InFolder(pictures, "pictures");
        var run = RunnableSnippet.Of(snippet).Given("IZSkyClient zsky", zsky).Compile<RunSummary>("await run.Completion");

        var summary = await server.Time.DriveAsync(run);

        Assert.That((summary.Completed, summary.Total, pictures.Files.Count), Is.EqualTo((2, 2, 3)));
        server.Ledger.ShouldHoldEachItemOnce();
    }

    [Test]
    public async Task Vidiking_makes_its_pictures()
    {
        await using var server = await VidiKingServer.StartAsync();
        using var http = server.CreateHttpClient();
        using var vidiking = new VidiKingClient(server.ApiKey, http, new() { Time = server.Time });
        using var pictures = new TestFolder();
        var snippet = Snippet.Of("sister-services.md", "VidiKing").With("using var vidiking = new VidiKingClient(key);", "").InFolder(pictures, "pictures");
        var run = RunnableSnippet.Of(snippet).Given("IVidiKingClient vidiking", vidiking).Compile<RunSummary>("summary");

        var summary = await server.Time.DriveAsync(run);

        Assert.That((summary.Completed, summary.Total, pictures.Files.Count), Is.EqualTo((2, 2, 3)));
        server.Ledger.ShouldHoldEachItemOnce();
    }

    [Test]
    public async Task A_host_takes_what_their_signers_send()
    {
        var gallery = new Gallery();
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration["ZSky:Webhooks:Secrets"] = "whsec_zsky";
        builder.Configuration["VidiKing:Webhooks:Secrets"] = "whsec_vidiking";
        builder.Services.AddSingleton(gallery);
        await using var app = await RunnableSnippet.Of(Snippet.Of("sister-services.md", "Their webhooks in an ASP.NET Core host")).Given("WebApplicationBuilder builder", builder)
            .Compile<WebApplication>("app")();
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        using var batch = new ZSkyWebhookSigner("whsec_zsky").Content(new ZSkyBatchEvent { Event = ZSkyEventType.BatchComplete, BatchId = "batch_1" });
        using var job = new VidiKingWebhookSigner("whsec_vidiking").Content(
            new VidiKingEvent { Event = VidiKingEventType.AiComplete, Timestamp = TimeProvider.System.GetUtcNow(), Data = new() { Id = "bulk_1" } });

        using var first = await http.PostAsync("/hooks/zsky", batch);
        using var second = await http.PostAsync("/hooks/vidiking", job);

        Assert.That((first.StatusCode, second.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
        Assert.That(gallery.Jobs, Is.EqualTo(new[] { "bulk_1" }));
    }
}
