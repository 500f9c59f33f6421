using System.Text.Json.Nodes;
using Masko.Client.Package.Tests.FirstCall;
using Masko.Client.Package.Tests.Support;

namespace Masko.Client.Package.Tests.Hosts;

/// <summary>An ASP.NET Core application that has nothing but the packages for hosts.</summary>
[Category("Slow")]
[TestFixture("net8.0")]
[TestFixture("net10.0")]
public sealed class HostTests(string framework)
{
    private const string Source = """
        using System.Net.Http.Json;
        using Masko.Client;

        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration["Masko:ApiKey"] = "masko_test";
        builder.Configuration["Masko:BaseAddress"] = args[0];
        builder.Configuration["Masko:Webhooks:Secrets:0"] = "whsec_test";
        builder.Services.AddMaskoClient(builder.Configuration);
        builder.Services.AddMaskoWebhooks(builder.Configuration.GetSection("Masko:Webhooks"));
        builder.Services.AddHealthChecks().AddMaskoCredits(minimum: 50);
        await using var app = builder.Build();
        app.MapHealthChecks("/health");
        app.MapGet("/projects", async (IMaskoClient masko) => (await masko.Projects.ListAsync()).Items[0].Name);
        app.MapMaskoWebhook("/hooks/masko", (JobEvent told) => { Console.WriteLine($"told: {told.JobId}"); return Task.CompletedTask; });
        await app.StartAsync();

        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        Console.WriteLine(await http.GetStringAsync("/projects"));
        Console.WriteLine(await http.GetStringAsync("/health"));
        var delivery = new WebhookSigner("whsec_test").Content(new JobEvent { Event = JobEventType.JobCompleted, JobId = "j1", Timestamp = DateTimeOffset.UtcNow });
        Console.WriteLine((int)(await http.PostAsync("/hooks/masko", delivery)).StatusCode);
        """;

    private static readonly Dictionary<string, string> Answers = new()
    {
        ["GET /v1/projects"] = """{"data":[{"id":"p1","name":"My App"}]}""",
        ["GET /v1/credits"] = """{"data":{"balance":60}}""",
    };

    private readonly EmptyProject project =
        new("Host", Source, "Masko.Client.Extensions.DependencyInjection", "Masko.Client.AspNetCore") { Sdk = "Microsoft.NET.Sdk.Web" };

    private string program = null!;

    [OneTimeSetUp]
    public async Task Build() => program = await project.BuildAsync(framework);

    [TestCase("Masko.Client")]
    [TestCase("Masko.Client.Extensions.DependencyInjection")]
    [TestCase("Masko.Client.AspNetCore")]
    public void It_gets_the_assembly_of_its_framework_from_the_package(string id) => Assert.That(
        File.ReadAllBytes(Path.Combine(program, id + ".dll")), Is.EqualTo(TestRun.Of(id).Stream($"lib/{framework}/{id}.dll").ToArray()));

    [Test]
    public async Task It_calls_is_healthy_and_takes_deliveries()
    {
        await using var server = await CannedServer.StartAsync(Answers);

        Assert.That(await DotNet.RunAsync(Path.Combine(program, "Host.dll"), server.Address), Is.EqualTo("My App\nHealthy\ntold: j1\n200\n"));
    }

    // What editors ask a project for.
    [Test]
    public async Task Editors_find_the_schema_of_its_settings()
    {
        var evaluated = await DotNet.BuildAsync(project.Folder, "msbuild", "Host.csproj", "-getItem:JsonSchemaSegment", "-p:TargetFramework=" + framework);

        var segment = JsonNode.Parse(evaluated)!["Items"]!["JsonSchemaSegment"]!.AsArray().Single(item => ((string)item!["FullPath"]!).Contains("masko", StringComparison.Ordinal))!;
        Assert.That((string)segment["FilePathPattern"]!, Is.EqualTo(@"appsettings\..*json"));
        Assert.That(
            File.ReadAllBytes((string)segment["FullPath"]!),
            Is.EqualTo(TestRun.Hosting.Stream("ConfigurationSchema.json").ToArray()));
        Assert.That(JsonNode.Parse(TestRun.Hosting.Stream("ConfigurationSchema.json"))!["properties"]!["Masko"]!["properties"]!["ApiKey"], Is.Not.Null);
    }
}
