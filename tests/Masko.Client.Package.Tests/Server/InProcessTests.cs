using Masko.Client.Package.Tests.FirstCall;
using Masko.Client.Package.Tests.Support;

namespace Masko.Client.Package.Tests.Server;

/// <summary>Client and server from their packages, in one program: as in somebody's own tests.</summary>
[Category("Slow")]
[TestFixture("net8.0")]
[TestFixture("net10.0")]
public sealed class InProcessTests(string framework)
{
    private const string Source = """
        using Masko.Client;
        using Masko.Client.Testing;

        await using var server = await MaskoServer.StartAsync();
        using var masko = new MaskoClient(server.ApiKey, server.CreateHttpClient(), new MaskoClientOptions { Time = server.Time });
        var project = await masko.Projects.CreateAsync(new() { Name = "My App" });
        var fox = await masko.Collections.CreateAsync(new() { ProjectId = project.Id, Name = "Felix", Prompt = "A friendly orange fox" });
        var made = await masko.Generation.GenerateAsync(fox.Id, GenerateBody.Image("Waving", "waving hello"));
        server.Time.Advance(TimeSpan.FromMinutes(1));
        var job = await masko.Jobs.GetAsync(made.JobId!);
        Console.WriteLine($"{project.Name}: {job.ItemName} {job.Status}, {server.Ledger.Spent} credit, {server.Requests.Count} requests");
        """;

    private string program = null!;

    [OneTimeSetUp]
    public async Task Build() => program = await new EmptyProject("InProcess", Source, [TestRun.Library, TestRun.Server]).BuildAsync(framework);

    [Test]
    public void An_empty_project_gets_the_server_of_its_framework_from_the_package() => Assert.That(
        File.ReadAllBytes(Path.Combine(program, "Masko.Client.Testing.dll")),
        Is.EqualTo(TestRun.Server.Stream($"lib/{framework}/Masko.Client.Testing.dll").ToArray()));

    [Test]
    public async Task The_client_of_the_package_works_with_the_server_of_the_package() => Assert.That(
        await DotNet.RunAsync(Path.Combine(program, "InProcess.dll")),
        Is.EqualTo("My App: Waving completed, 1 credit, 4 requests\n"));
}
