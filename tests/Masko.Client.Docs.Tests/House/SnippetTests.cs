using Masko.Client.Tests;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Docs.Tests.House;

/// <summary>No code in the documentation that nobody runs.</summary>
public sealed class SnippetTests
{
    private static readonly Lazy<IReadOnlyList<string>> Tests = new(() =>
    [
        .. Directory.EnumerateFiles(Repository.PathTo("tests"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin")).Select(File.ReadAllText),
    ]);

    private static IEnumerable<Snippet> Snippets => Pages.SelectMany(Snippet.OfPage);

    private static IEnumerable<string> Pages =>
        [.. Directory.EnumerateFiles(Repository.PathTo("docs"), "*.md").Select(path => Path.GetFileName(path)).Where(page => page != "README.md").Order(StringComparer.Ordinal), "README.md"];

    // Internal types are no arguments of public tests.
    [TestCaseSource(nameof(Snippets))]
    public void Code_is_run_by_a_test_or_says_why_not(object snippet)
    {
        var (call, excuse) = (((Snippet)snippet).Call, ((Snippet)snippet).Excuse);
        var isRun = Tests.Value.Any(test => test.Contains(call, StringComparison.Ordinal));

        Assert.That(
            isRun ^ excuse is { Length: > 10 }, Is.True,
            isRun ? "It is run, and says that it is not." : $"No test has {call}: write one, or put <!-- not run: the reason --> above the block.");
    }

    [Test]
    public void The_pages_have_code_and_few_of_it_is_excused() =>
        Assert.That((Snippets.Count() > 25, Snippets.Count(snippet => snippet.Excuse is not null)), Is.EqualTo((true, 2)));
}
