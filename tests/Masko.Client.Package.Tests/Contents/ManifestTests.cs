using System.Xml.Linq;
using Masko.Client.Package.Tests.Support;

namespace Masko.Client.Package.Tests.Contents;

[Category("Slow")]
public sealed class ManifestTests
{
    private static PackedLibrary Library => TestRun.Library;

    [Test]
    public void The_license_is_the_MIT_expression() => Assert.Multiple(() =>
    {
        Assert.That((string?)Library.Metadata("license"), Is.EqualTo("MIT"));
        Assert.That((string?)Library.Metadata("license")?.Attribute("type"), Is.EqualTo("expression"));
    });

    [TestCase("id", "Masko.Client")]
    [TestCase("readme", "README.md")]
    [TestCase("icon", "icon.png")]
    [TestCase("projectUrl", "https://masko.ai/")]
    public void The_manifest_says(string name, string value) => Assert.That((string?)Library.Metadata(name), Is.EqualTo(value));

    [TestCase("authors")]
    [TestCase("copyright")]
    [TestCase("description")]
    public void The_manifest_does_not_leave_out(string name) =>
        Assert.That((string?)Library.Metadata(name), Does.Match("[A-Za-z]{3,}").And.Not.EqualTo("Package Description"));

    [Test]
    public void The_tags_lead_to_the_package() =>
        Assert.That(((string?)Library.Metadata("tags"))?.Split(' '), Is.SupersetOf(new[] { "masko", "mascot", "ai", "api-client" }));

    [Test]
    public void The_version_is_one_that_a_package_feed_can_order() =>
        Assert.That(Library.Version, Does.Match(@"^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$"));

    [TestCase("net8.0", "Microsoft.Extensions.Logging.Abstractions Polly.Core Refit System.Text.Json System.Threading.RateLimiting")]
    [TestCase("net10.0", "Microsoft.Extensions.Logging.Abstractions Polly.Core Refit System.Threading.RateLimiting")]
    public void The_dependencies_are_only(string framework, string dependencies) =>
        Assert.That(string.Join(' ', Dependencies(framework)), Is.EqualTo(dependencies));

    [Test]
    public void There_is_no_other_framework_in_the_dependencies() =>
        Assert.That(Groups().Select(group => (string?)group.Attribute("targetFramework")), Is.EquivalentTo(new[] { "net8.0", "net10.0" }));

    private static IEnumerable<XElement> Groups() => Library.Metadata("dependencies")!.Elements();

    private static IEnumerable<string> Dependencies(string framework) => Groups()
        .Single(group => (string?)group.Attribute("targetFramework") == framework).Elements()
        .Select(dependency => (string)dependency.Attribute("id")!);
}
