namespace Masko.Client.Package.Tests.Contents;

[Category("Slow")]
public sealed class DependencyTests
{
    // It sees internals of the client: another version of it would not do.
    [TestCase("net8.0")]
    [TestCase("net10.0")]
    public void The_package_for_hosts_asks_for_exactly_its_version_of_the_client(string framework) => Assert.That(
        Dependencies("Masko.Client.Extensions.DependencyInjection", framework),
        Is.EquivalentTo(new[] { $"Masko.Client [{TestRun.Library.Version}]", "Microsoft.Extensions.Diagnostics.HealthChecks", "Microsoft.Extensions.Http" }));

    [TestCase("Masko.Client.ZSky", "net8.0")]
    [TestCase("Masko.Client.ZSky", "net10.0")]
    [TestCase("Masko.Client.VidiKing", "net8.0")]
    [TestCase("Masko.Client.VidiKing", "net10.0")]
    public void The_package_of_a_sister_service_asks_for_exactly_its_version_of_what_it_sees_into(string id, string framework) => Assert.That(
        Dependencies(id, framework),
        Is.EquivalentTo(new[] { $"Masko.Client [{TestRun.Library.Version}]", $"Masko.Client.Extensions.DependencyInjection [{TestRun.Library.Version}]", "Refit" }));

    [TestCase("Masko.Client.ZSky", "net8.0")]
    [TestCase("Masko.Client.ZSky", "net10.0")]
    [TestCase("Masko.Client.VidiKing", "net8.0")]
    [TestCase("Masko.Client.VidiKing", "net10.0")]
    public void The_webhooks_of_a_sister_service_ask_for_exactly_its_version_of_what_they_see_into(string id, string framework) => Assert.That(
        Dependencies(id + ".AspNetCore", framework),
        Is.EquivalentTo(new[] { $"Masko.Client.AspNetCore [{TestRun.Library.Version}]", $"{id} [{TestRun.Library.Version}]" }));

    [TestCase("net8.0")]
    [TestCase("net10.0")]
    public void The_package_for_webhooks_needs_the_client_alone(string framework)
    {
        Assert.That(Dependencies("Masko.Client.AspNetCore", framework), Is.EqualTo(new[] { $"Masko.Client {TestRun.Library.Version}" }));
        Assert.That(
            TestRun.Webhooks.Metadata("frameworkReferences")!.Elements().Single(group => (string?)group.Attribute("targetFramework") == framework)
                .Elements().Select(each => (string?)each.Attribute("name")),
            Is.EqualTo(["Microsoft.AspNetCore.App"]));
    }

    // The three clients are of one version, or none.
    [TestCase("net8.0")]
    [TestCase("net10.0")]
    public void The_package_of_image_generators_asks_for_exactly_its_version_of_each_client(string framework) => Assert.That(
        Dependencies("Masko.Client.Extensions.AI", framework),
        Is.EquivalentTo(new[]
        {
            $"Masko.Client [{TestRun.Library.Version}]", $"Masko.Client.VidiKing [{TestRun.Library.Version}]", $"Masko.Client.ZSky [{TestRun.Library.Version}]",
            "Microsoft.Extensions.AI.Abstractions",
        }));

    private static IEnumerable<string> Dependencies(string id, string framework) => TestRun.Of(id).Metadata("dependencies")!.Elements()
        .Single(group => (string?)group.Attribute("targetFramework") == framework).Elements()
        .Select(dependency => (string)dependency.Attribute("id")! is var name && name.StartsWith("Masko.Client", StringComparison.Ordinal) ? $"{name} {(string?)dependency.Attribute("version")}" : name);
}
