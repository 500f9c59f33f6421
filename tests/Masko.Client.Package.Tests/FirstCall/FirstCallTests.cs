using Masko.Client.Package.Tests.Support;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Package.Tests.FirstCall;

/// <summary>The README's first three snippets, one below the other in an empty console program, on the server of the tool's package.</summary>
[Category("Slow")]
[TestFixture("net8.0")]
[TestFixture("net10.0")]
public sealed class FirstCallTests(string framework)
{
    private const string ToMasko = "new MaskoClient(Environment.GetEnvironmentVariable(\"MASKO_API_KEY\")!)";
    private const string ToTheServer = "new MaskoClient(Environment.GetEnvironmentVariable(\"MASKO_API_KEY\")!, new() { BaseAddress = new Uri(args[0]) })";

    // As with a real service, only sooner.
    private const string State = """{ "api_key": "masko_test", "durations": { "image": 0.2, "animation": 0.2, "pick_up": 0.1, "reading": 0.2 } }""";

    private static readonly string Source = string.Join('\n', [
        Snippet.Of("README.md", "One pose").With(ToMasko, ToTheServer).Code,
        Snippet.Of("README.md", "A batch with progress").Code,
        Snippet.Of("README.md", "From an image").Code,
    ]);

    private string program = null!;

    [OneTimeSetUp]
    public async Task Build() => program = await new EmptyProject("First", Source, "Masko.Client").BuildAsync(framework);

    [Test]
    public void An_empty_project_gets_the_assembly_of_its_framework_from_the_package() => Assert.That(
        File.ReadAllBytes(Path.Combine(program, "Masko.Client.dll")),
        Is.EqualTo(TestRun.Library.Stream($"lib/{framework}/Masko.Client.dll").ToArray()));

    [Test]
    public async Task The_code_of_the_readme_works_in_an_empty_project()
    {
        var state = Path.Combine(program, "state.json");
        await File.WriteAllTextAsync(state, State);
        File.Copy(Repository.PathTo("eng", "icon.png"), Path.Combine(program, "mascot.png"), overwrite: true);
        using var server = RunningProgram.Start(await InstalledTool.PathAsync(), "--port", "0", "--state", state);

        var printed = await DotNet.RunAsync(
            Path.Combine(program, "First.dll"), new Dictionary<string, string> { ["MASKO_API_KEY"] = "masko_test" }, await server.LineAsync("masko-server listens on "));

        Assert.That(printed, Does.Match("about ([0-9]+) credits for \\1 generations").And.Match("([0-9]+) items: \\1 completed, 0 failed"));
        Assert.That(
            Directory.EnumerateFiles(Path.Combine(program, "kit")).Select(Path.GetFileName),
            Does.Contain("waving-hello.png").And.Contain("waving-hello.transparent.png").And.Contain("masko-files.json").And.Some.Match(@"^waving\.(webm|mov|mp4)$"));
    }
}
