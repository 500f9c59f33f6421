using Masko.Client.Package.Tests.Support;

namespace Masko.Client.Package.Tests.FirstCall;

[Category("Slow")]
[TestFixture("net8.0")]
[TestFixture("net10.0")]
public sealed class FirstCallTests(string framework)
{
    private const string Source = """
        using Masko.Client;

        using var masko = new MaskoClient("masko_test", new MaskoClientOptions { BaseAddress = new Uri(args[0]) });
        var page = await masko.Projects.ListAsync();
        Console.WriteLine(page.Items[0].Name);
        """;

    private static readonly Dictionary<string, string> Answers = new()
    {
        ["GET /v1/projects"] = """{"data":[{"id":"p1","name":"My App"}]}""",
    };

    private string program = null!;

    [OneTimeSetUp]
    public async Task Build() => program = await new EmptyProject("First", Source, "Masko.Client").BuildAsync(framework);

    [Test]
    public void An_empty_project_gets_the_assembly_of_its_framework_from_the_package() => Assert.That(
        File.ReadAllBytes(Path.Combine(program, "Masko.Client.dll")),
        Is.EqualTo(TestRun.Library.Stream($"lib/{framework}/Masko.Client.dll").ToArray()));

    [Test]
    public async Task The_first_call_of_an_empty_project_works()
    {
        await using var server = await CannedServer.StartAsync(Answers);

        var output = await DotNet.RunAsync(Path.Combine(program, "First.dll"), server.Address);

        Assert.That(output, Is.EqualTo("My App\n"));
        Assert.That(server.Requests, Is.EqualTo(new[]
        {
            new SeenRequest("GET /v1/projects", "Bearer masko_test", "Masko.Client/" + TestRun.Library.Version, ""),
        }));
    }
}
