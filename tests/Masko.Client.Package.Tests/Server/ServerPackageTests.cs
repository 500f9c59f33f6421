namespace Masko.Client.Package.Tests.Server;

[Category("Slow")]
public sealed class ServerPackageTests
{
    // Pictures, clips and contract lie inside the assembly.
    [Test]
    public void The_package_holds_the_server_with_its_documentation_and_nothing_else() => Assert.That(
        TestRun.Server.Files,
        Is.EquivalentTo(new[]
        {
            "Masko.Client.Testing.nuspec",
            "README.md",
            "icon.png",
            "lib/net8.0/Masko.Client.Testing.dll",
            "lib/net8.0/Masko.Client.Testing.xml",
            "lib/net10.0/Masko.Client.Testing.dll",
            "lib/net10.0/Masko.Client.Testing.xml",
        }));

    [Test]
    public void The_server_needs_no_package_and_not_the_client() =>
        Assert.That(TestRun.Server.Metadata("dependencies")!.Descendants().Where(each => each.Name.LocalName == "dependency"), Is.Empty);

    [TestCase("net8.0")]
    [TestCase("net10.0")]
    public void The_server_brings_the_shared_framework_that_it_runs_on(string framework)
    {
        var group = TestRun.Server.Metadata("frameworkReferences")!.Elements().Single(each => (string?)each.Attribute("targetFramework") == framework);

        Assert.That(group.Elements().Select(each => (string?)each.Attribute("name")), Is.EqualTo(["Microsoft.AspNetCore.App"]));
    }
}
