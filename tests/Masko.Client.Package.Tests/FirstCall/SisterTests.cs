using Masko.Client.Package.Tests.Support;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Package.Tests.FirstCall;

/// <summary>The packages of ZSky and VidiKing in an empty console program, with the code of docs/sister-services.md, on their servers from theirs.</summary>
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
        """;

    [Test]
    public async Task Both_make_their_pictures()
    {
        var program = await new EmptyProject("Sisters", Source, [.. TestRun.Sisters, "Masko.Client.Testing"]).BuildAsync(framework);

        var printed = await DotNet.RunAsync(Path.Combine(program, "Sisters.dll"));

        Assert.That(printed, Does.Contain("a-lighthouse-at-dusk").And.Contain("2 items: 2 completed"));
        Assert.That(Directory.EnumerateFiles(Path.Combine(program, "pictures")).Count(), Is.EqualTo(5), "four pictures and their list");
        foreach (var id in TestRun.Sisters)
        {
            Assert.That(File.ReadAllBytes(Path.Combine(program, id + ".dll")), Is.EqualTo(TestRun.Of(id).Stream($"lib/{framework}/{id}.dll").ToArray()), id);
        }
    }
}
