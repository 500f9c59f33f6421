using Masko.Client.Docs.Tests.Support;
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

    [Test]
    public async Task A_host_has_its_health_check()
    {
        var builder = WebApplication.CreateBuilder();

        await RunnableSnippet.Of(Snippet.Of("configuration.md", "Health")).Given("WebApplicationBuilder builder", builder).Compile()();

        await using var app = builder.Build();
        Assert.That(app.Services.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations, Has.Count.EqualTo(1));
    }
}
