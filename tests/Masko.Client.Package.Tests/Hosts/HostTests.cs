using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Masko.Client.Package.Tests.FirstCall;
using Masko.Client.Package.Tests.Support;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Package.Tests.Hosts;

/// <summary>An ASP.NET Core application that has nothing but the packages for hosts: the README's.</summary>
[Category("Slow")]
[TestFixture("net8.0")]
[TestFixture("net10.0")]
public sealed class HostTests(string framework)
{
    private const string Secret = "whsec_test";

    private static readonly Dictionary<string, string> Answers = new()
    {
        ["GET /v1/credits"] = """{"data":{"balance":60}}""",
        ["POST /v1/collections/c1/generate"] = """{"data":{"job_id":"j1","item_id":"i1"}}""",
    };

    private readonly EmptyProject project =
        new("Host", Snippet.Of("README.md", "In ASP.NET Core").Code, "Masko.Client.Extensions.DependencyInjection", "Masko.Client.AspNetCore") { Sdk = "Microsoft.NET.Sdk.Web" };

    private string program = null!;

    [OneTimeSetUp]
    public async Task Build() => program = await project.BuildAsync(framework);

    [TestCase("Masko.Client")]
    [TestCase("Masko.Client.Extensions.DependencyInjection")]
    [TestCase("Masko.Client.AspNetCore")]
    public void It_gets_the_assembly_of_its_framework_from_the_package(string id) => Assert.That(
        File.ReadAllBytes(Path.Combine(program, id + ".dll")), Is.EqualTo(TestRun.Of(id).Stream($"lib/{framework}/{id}.dll").ToArray()));

    [Test]
    public async Task It_is_healthy_calls_and_takes_deliveries()
    {
        await using var server = await CannedServer.StartAsync(Answers);
        using var app = DotNet.Start(Path.Combine(program, "Host.dll"), new()
        {
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0", ["Masko__ApiKey"] = "masko_test", ["Masko__BaseAddress"] = server.Address, ["Masko__Webhooks__Secrets__0"] = Secret,
        });
        using var http = new HttpClient { BaseAddress = new Uri(await app.LineWithAsync("Now listening on: ")) };

        Assert.That(await http.GetStringAsync(new Uri("/health", UriKind.Relative)), Is.EqualTo("Healthy"));
        using var made = await http.PostAsync(new Uri("/mascots/c1/wave", UriKind.Relative), null);
        Assert.That(await made.Content.ReadAsStringAsync(), Is.EqualTo("j1"));
        using var delivery = Delivery("""{"event":"job.completed","job_id":"j1","timestamp":"NOW","urls":{"image":"https://a.test/1.png"}}""");
        using var taken = await http.PostAsync(new Uri("/hooks/masko", UriKind.Relative), delivery);
        Assert.That(taken.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await app.LineWithAsync("job.completed: "), Is.EqualTo("https://a.test/1.png"));
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

    /// <summary>As the service signs it, written without the client.</summary>
    private static ByteArrayContent Delivery(string json)
    {
        var now = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var body = Encoding.UTF8.GetBytes(json.Replace("NOW", now, StringComparison.Ordinal));
        return new(body) { Headers = { { "X-Masko-Signature", Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), body)).ToLowerInvariant() } } };
    }
}
