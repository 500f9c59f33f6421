using Masko.Client.Package.Tests.Support;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Package.Tests.FirstCall;

/// <summary>
/// The packages of ZSky, VidiKing and image generators in an empty console program, with the code of docs/sister-services.md and docs/image-generator.md, on the servers of
/// the package for tests.
/// </summary>
[Category("Slow")]
[TestFixture("net8.0")]
[TestFixture("net10.0")]
public sealed class SisterTests(string framework)
{
    private const string ToZSky = "using var zsky = new ZSkyClient(key);";
    private const string ToVidiKing = "using var vidiking = new VidiKingClient(key);";

    private static readonly string Source = $$"""
        using Masko.Client;
        using Masko.Client.Testing;
        using Microsoft.Extensions.AI;
        #pragma warning disable MEAI001

        await using var first = await ZSkyServer.StartAsync();
        await first.Time.DriveAsync(async () =>
        {
        {{Snippet.Of("sister-services.md", "ZSky").With(ToZSky, "using var zsky = new ZSkyClient(first.ApiKey, first.CreateHttpClient(), new() { Time = first.Time });").Code}}
        });
        await using var second = await VidiKingServer.StartAsync();
        await second.Time.DriveAsync(async () =>
        {
        {{Snippet.Of("sister-services.md", "VidiKing").With(ToVidiKing, "using var vidiking = new VidiKingClient(second.ApiKey, second.CreateHttpClient(), new() { Time = second.Time });").Code}}
        Console.WriteLine(summary);
        });
        await using var third = await MaskoServer.StartAsync();
        await third.Time.DriveAsync(async () =>
        {
            using var masko = new MaskoClient(third.ApiKey, third.CreateHttpClient(), new() { Time = third.Time });
            var app = await masko.Projects.CreateAsync(new() { Name = "My App" });
            var foxId = (await masko.CreateCollectionAsync(new() { ProjectId = app.Id, Name = "Felix", Prompt = "A friendly orange fox" })).Id;
        {{Snippet.Of("image-generator.md", "The clients as an `IImageGenerator`").Code}}
            Console.WriteLine($"{png.Length > 0}, {third.Ledger.Spent} credits");
        });
        """;

    [Test]
    public async Task All_make_their_pictures()
    {
        var program = await new EmptyProject("Sisters", Source, [.. TestRun.Sisters, "Masko.Client.Extensions.AI", "Masko.Client.Testing"]).BuildAsync(framework);

        var printed = await DotNet.RunAsync(Path.Combine(program, "Sisters.dll"));

        Assert.That(printed, Does.Contain("a-lighthouse-at-dusk").And.Contain("2 items: 2 completed").And.Contain("True, 3 credits"));
        Assert.That(Directory.EnumerateFiles(Path.Combine(program, "pictures")).Count(), Is.EqualTo(5), "four pictures and their list");
        foreach (var id in (string[])[.. TestRun.Sisters, "Masko.Client.Extensions.AI"])
        {
            Assert.That(File.ReadAllBytes(Path.Combine(program, id + ".dll")), Is.EqualTo(TestRun.Of(id).Stream($"lib/{framework}/{id}.dll").ToArray()), id);
        }
    }
}
