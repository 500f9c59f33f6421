using System.Reflection;

namespace Masko.Client.Tests.Telemetry;

public sealed class DocumentationTests
{
    [Test]
    public async Task Every_name_is_in_the_documentation()
    {
        var page = await File.ReadAllTextAsync(Repository.PathTo("docs", "telemetry.md"));
        var names = typeof(MaskoTelemetry).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!).ToList();

        Assert.That(names, Has.Count.GreaterThan(20));
        Assert.That(names.Where(name => !page.Contains($"`{name}`", StringComparison.Ordinal)), Is.Empty);
    }
}
