using Masko.Client.Package.Tests.FirstCall;
using Masko.Client.Package.Tests.Support;

namespace Masko.Client.Package.Tests.Server;

/// <summary>Client and server from their packages, in a test project of somebody's.</summary>
[Category("Slow")]
[TestFixture("net8.0")]
[TestFixture("net10.0")]
public sealed class InProcessTests(string framework)
{
    private const string Source = """
        using Masko.Client;
        using Masko.Client.Testing;
        using NUnit.Framework;

        public sealed class WaveTests
        {
            [Test]
            public async Task A_wave_costs_one_credit()
            {
                await using var server = await MaskoServer.StartAsync();
                using var masko = new MaskoClient(server.ApiKey, server.CreateHttpClient(), new MaskoClientOptions { Time = server.Time });
                var project = await masko.Projects.CreateAsync(new() { Name = "My App" });
                var fox = await masko.Collections.CreateAsync(new() { ProjectId = project.Id, Name = "Felix", Prompt = "A friendly orange fox" });
                var made = await masko.GenerateAsync(fox.Id, GenerateBody.Image("Waving", "waving hello"));
                server.Time.Advance(TimeSpan.FromMinutes(1));
                var job = await masko.Jobs.GetAsync(made.JobId);
                Assert.That((project.Name, job.ItemName, job.Status), Is.EqualTo(("My App", "Waving", JobStatus.Completed)));
                Assert.That((server.Ledger.Spent, server.Requests.Count), Is.EqualTo((1, 4)));
                server.Ledger.ShouldHoldEachItemOnce();
            }
        }
        """;

    // The test packages of this repository, at the versions that it has itself. NU1603: as in Directory.Build.props.
    private static readonly string More = $"""
        <PropertyGroup><IsTestProject>true</IsTestProject><RollForward>Major</RollForward><NoWarn>NU1603</NoWarn></PropertyGroup>
        <ItemGroup>{string.Concat(new[] { "Microsoft.NET.Test.Sdk", "NUnit", "NUnit3TestAdapter" }.Select(id => $"""<PackageReference Include="{id}" Version="{Repository.VersionOf(id)}" />"""))}</ItemGroup>
        """;

    private readonly EmptyProject project = new("InProcess", Source, "Masko.Client", "Masko.Client.Testing") { More = More };

    private string program = null!;

    [OneTimeSetUp]
    public async Task Build() => program = await project.BuildAsync(framework);

    [Test]
    public void An_empty_project_gets_the_server_of_its_framework_from_the_package() => Assert.That(
        File.ReadAllBytes(Path.Combine(program, "Masko.Client.Testing.dll")),
        Is.EqualTo(TestRun.Server.Stream($"lib/{framework}/Masko.Client.Testing.dll").ToArray()));

    [Test]
    public async Task A_test_of_the_client_of_the_package_passes_on_the_server_of_the_package()
    {
        var printed = await DotNet.BuildAsync(project.Folder, "vstest", Path.Combine(program, "InProcess.dll"));

        Assert.That(printed, Does.Match(@"Passed: +1\b"));
    }
}
