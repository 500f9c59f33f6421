using System.Text;
using Masko.Client.Docs.Tests.Scenes;
using Masko.Client.Docs.Tests.Support;
using Masko.Client.Runs.Tests;
using Masko.Client.Tests.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Masko.Client.Docs.Tests.Pages;

public sealed class WebhooksTests
{
    private const string Secret = "whsec_test";

    private readonly Gallery gallery = new();

    [Test]
    public async Task An_address_is_registered()
    {
        await using var studio = await Studio.OpenAsync();

        var webhook = await SnippetExtensions.Of(studio, Snippet.Of("webhooks.md", "Webhooks")).Compile<Webhook>("webhook")();

        Assert.That(webhook.Secret, Does.StartWith("whsec_"));
    }

    [Test]
    public async Task A_host_takes_what_the_signer_sends()
    {
        var builder = Builder();
        await using var app = await RunnableSnippet.Of(Snippet.Of("webhooks.md", "In an ASP.NET Core host")).Given("WebApplicationBuilder builder", builder)
            .Compile<WebApplication>("app")();
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        await RunnableSnippet.Of(Snippet.Of("webhooks.md", "Testing your endpoint")).Given("HttpClient http", http)
            .Given("DateTimeOffset now", TimeProvider.System.GetUtcNow()).Compile()();

        Assert.That(gallery.Jobs, Is.EqualTo(new[] { "j1" }));
    }

    [Test]
    public async Task Anywhere_else_the_verifier_reads_verifies_and_hands_on_once()
    {
        using var content = new WebhookSigner(Secret).Content(new JobEvent { Event = JobEventType.JobCompleted, JobId = "j1", Timestamp = TimeProvider.System.GetUtcNow() });
        var body = await content.ReadAsByteArrayAsync();
        var signature = content.Headers.GetValues(WebhookVerifier.SignatureHeader).Single();

        var claim = await RunnableSnippet.Of(Snippet.Of("webhooks.md", "Anywhere else")).Given("string secret", Secret).Given("byte[] body", body)
            .Given("byte[] stored", body).Given("string signature", signature).Given("Gallery gallery", gallery).Compile<WebhookClaim>("claim")();

        Assert.That((claim, gallery.Jobs.Single(), Encoding.UTF8.GetString(body).Contains("j1", StringComparison.Ordinal)), Is.EqualTo((WebhookClaim.Granted, "j1", true)));
    }

    [Test]
    public async Task A_replay_guard_of_the_readers_is_used()
    {
        var builder = Builder();
        builder.Services.AddSingleton<RedisGuard>();

        await RunnableSnippet.Of(Snippet.Of("webhooks.md", "Repeats, in several processes")).Given("WebApplicationBuilder builder", builder)
            .Given("IConfigurationSection section", builder.Configuration.GetSection("Masko:Webhooks")).Compile()();

        await using var app = builder.Build();
        Assert.That(
            app.Services.GetRequiredService<Microsoft.Extensions.Options.IOptionsMonitor<Masko.Client.AspNetCore.MaskoWebhookOptions>>().CurrentValue.ReplayGuard, Is.InstanceOf<RedisGuard>());
    }

    private WebApplicationBuilder Builder()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration["Masko:Webhooks:Secrets:0"] = Secret;
        builder.Services.AddSingleton(gallery);
        return builder;
    }
}
