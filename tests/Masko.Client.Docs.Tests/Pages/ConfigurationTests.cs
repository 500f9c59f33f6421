using Masko.Client.Docs.Tests.Support;
using Masko.Client.Testing;
using Masko.Client.Tests.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Polly;

namespace Masko.Client.Docs.Tests.Pages;

public sealed class ConfigurationTests
{
    [Test]
    public async Task A_host_has_its_clients()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["Masko:ApiKey"] = "masko_test";
        builder.Configuration["Agency:ApiKey"] = "masko_agency";

        await RunnableSnippet.Of(Snippet.Of("configuration.md", "Configuration")).Given("WebApplicationBuilder builder", builder)
            .Given("Polly.ResiliencePipeline mine", ResiliencePipeline.Empty).Compile()();

        await using var app = builder.Build();
        Assert.That(app.Services.GetRequiredService<IMaskoClient>(), Is.Not.SameAs(app.Services.GetRequiredKeyedService<IMaskoClient>("agency")));
        Assert.That(app.Services.GetRequiredService<IOptionsMonitor<MaskoHostOptions>>().CurrentValue.Pipeline, Is.SameAs(ResiliencePipeline.Empty));
    }

    [TestCase(true, 4)]
    [TestCase(false, 16)]
    public async Task The_resilience_handlers_of_a_host_are_taken_off_the_client(bool isTakenOff, int requests)
    {
        await using var server = await MaskoServer.StartAsync();
        server.Faults.On(MaskoOperations.GetCredits).Error(503, "unavailable", "Later.", times: FaultScript.Always);
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["Masko:ApiKey"] = server.ApiKey;
        builder.Configuration["Masko:BaseAddress"] = server.Address.ToString();
        builder.Configuration["Masko:Retry:Delay"] = "00:00:00.0000001";
        builder.Services.ConfigureHttpClientDefaults(http => http.AddStandardResilienceHandler(options => options.Retry.Delay = TimeSpan.FromTicks(1)));

        if (isTakenOff)
        {
            await RunnableSnippet.Of(Snippet.Of("configuration.md", "Resilience handlers of the host")).Given("WebApplicationBuilder builder", builder).Compile()();
        }

        builder.Services.AddMaskoClient(builder.Configuration).HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(server.CreateHandler);
        await using var app = builder.Build();
        Assert.ThrowsAsync<MaskoApiException>(() => app.Services.GetRequiredService<IMaskoClient>().Credits.GetAsync());

        Assert.That(server.Requests.Count(request => request.Operation == MaskoOperations.GetCredits), Is.EqualTo(requests));
    }

    [Test]
    public async Task A_host_has_its_health_check()
    {
        var builder = WebApplication.CreateBuilder();

        await RunnableSnippet.Of(Snippet.Of("configuration.md", "Health")).Given("WebApplicationBuilder builder", builder).Compile()();

        await using var app = builder.Build();
        Assert.That(app.Services.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations, Has.Count.EqualTo(1));
    }
}
