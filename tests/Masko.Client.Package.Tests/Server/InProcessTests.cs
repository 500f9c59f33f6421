using Masko.Client.Package.Tests.FirstCall;
using Masko.Client.Package.Tests.Support;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Package.Tests.Server;

/// <summary>Client and server from their packages, in a test project of somebody's: the README's test.</summary>
[Category("Slow")]
[TestFixture("net8.0")]
[TestFixture("net10.0")]
public sealed class InProcessTests(string framework)
{
    // The test packages of this repository, at the versions that it has itself. NU1603: as in Directory.Build.props.
    private static readonly string More = $"""
        <PropertyGroup><IsTestProject>true</IsTestProject><RollForward>Major</RollForward><NoWarn>NU1603</NoWarn></PropertyGroup>
        <ItemGroup>{string.Concat(new[] { "Microsoft.NET.Test.Sdk", "NUnit", "NUnit3TestAdapter" }.Select(id => $"""<PackageReference Include="{id}" Version="{Repository.VersionOf(id)}" />"""))}</ItemGroup>
        """;

    private readonly EmptyProject project = new("InProcess", Snippet.Of("README.md", "In your tests").Code, "Masko.Client", "Masko.Client.Testing") { More = More };

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
