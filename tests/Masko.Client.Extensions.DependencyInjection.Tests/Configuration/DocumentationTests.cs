namespace Masko.Client.Tests.Configuration;

/// <summary>docs/configuration.md says what is.</summary>
public sealed class DocumentationTests
{
    private static readonly string[] Lines = File.ReadAllLines(Repository.PathTo("docs", "configuration.md"));

    [Test]
    public void Every_option_of_the_configuration_has_its_row()
    {
        var rows = Lines.Where(line => line.StartsWith("| `", StringComparison.Ordinal) && line.Split('|').Length == 6);
        var expected = OptionSchema.All.Select(option => option.Row).ToList();

        Assert.That(rows, Is.EqualTo(expected), "The rows, as they should be:\n" + string.Join('\n', expected));
    }

    [Test]
    public void Every_option_of_code_alone_is_named()
    {
        var rows = Lines.Where(line => line.StartsWith("| `", StringComparison.Ordinal) && line.Split('|').Length == 4).Select(line => line.Split('`')[1]);

        Assert.That(rows, Is.EquivalentTo(OptionProperty.InCode.Select(option => option.Path)));
    }
}
