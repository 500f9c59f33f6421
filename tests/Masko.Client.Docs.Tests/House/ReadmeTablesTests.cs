using System.Text.Json.Nodes;
using System.Xml.Linq;
using Masko.Client.Tests;

namespace Masko.Client.Docs.Tests.House;

/// <summary>The tables of the README against what they are about. UPDATE_DOCS=1 writes the one of the operations.</summary>
public sealed class ReadmeTablesTests
{
    private const string Start = "<!-- operations -->\n";
    private const string End = "<!-- /operations -->";

    private static readonly string Path = Repository.PathTo("README.md");

    [Test]
    public void The_table_of_operations_is_made_from_the_contract()
    {
        var readme = File.ReadAllText(Path);
        var (before, after) = (readme.IndexOf(Start, StringComparison.Ordinal) + Start.Length, readme.IndexOf(End, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            readme = readme[..before] + Operations() + readme[after..];
            File.WriteAllText(Path, readme);
            after = readme.IndexOf(End, StringComparison.Ordinal);
        }

        Assert.That(readme[before..after], Is.EqualTo(Operations()), "The contract has changed: UPDATE_DOCS=1 dotnet test tests/Masko.Client.Docs.Tests");
    }

    [Test]
    public void The_table_of_packages_has_every_package_and_no_other()
    {
        var published = Directory.EnumerateFiles(Repository.PathTo("src"), "*.csproj", SearchOption.AllDirectories)
            .Where(project => XDocument.Load(project).Descendants("IsPackable").Any(each => each.Value == "true"))
            .Select(project => System.IO.Path.GetFileNameWithoutExtension(project)!);
        var listed = File.ReadLines(Path).Where(line => line.StartsWith("| `Masko.Client", StringComparison.Ordinal) && !line.Contains(".Tests", StringComparison.Ordinal))
            .SelectMany(line => line.Split('|')[1].Split(',').Select(name => name.Trim(' ', '`')));

        Assert.That(listed, Is.EquivalentTo(published));
    }

    [Test]
    public void The_tests_that_hold_the_promises_are_there() => Assert.That(
        File.ReadLines(Path).Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Contains(".Tests`", StringComparison.Ordinal)).SelectMany(Folders)
            .Where(folder => !Directory.EnumerateFiles(Repository.PathTo("tests", folder), "*Tests.cs").Any()),
        Is.Empty);

    // A cell as: `Masko.Client.Tests` (Guard, Resilience), `Masko.Client.Runs.Tests` (Rules)
    private static IEnumerable<string> Folders(string row) => row.Split('|')[2].Split("),").Select(each => each.Trim(' ', ')').Split(" ("))
        .SelectMany(each => each[1].Split(", ").Select(room => $"{each[0].Trim('`')}/{room}"));

    private static string Operations()
    {
        var contract = JsonNode.Parse(File.ReadAllText(Repository.PathTo("contract", "masko-v1.openapi.json")))!;
        var rows = contract["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(operation => operation.Value)
            .OfType<JsonObject>().Where(operation => operation["operationId"] is not null)
            .GroupBy(operation => Capital(((string)operation["operationId"]!).Split('.')[0]))
            .Select(resource => $"| `masko.{resource.Key}` | {string.Join(", ", resource.Select(Cell))} |\n");
        return "| resource | operations |\n|---|---|\n" + string.Concat(rows);
    }

    private static string Cell(JsonObject operation)
    {
        var name = ((string)operation["operationId"]!).Split('.')[1];
        name = (string?)operation["x-masko-effect"] == "charges" ? $"**{name}**" : name;
        return (string?)operation["x-masko-evidence"] == "assumed" ? $"*{name}*" : name;
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
