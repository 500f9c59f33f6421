using System.Text.RegularExpressions;
using Masko.Client.Tests;

namespace Masko.Client.Docs.Tests.House;

public sealed partial class LinkTests
{
    private static IEnumerable<string> Pages =>
    [
        "README.md", "CONTRIBUTING.md", "CHANGELOG.md",
        .. new[] { "docs", "src", "samples", "contract" }.SelectMany(folder => Directory.EnumerateFiles(Repository.PathTo(folder), "*.md", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Repository.PathTo(), path).Replace('\\', '/')).Where(path => !IsBuilt(path)).Order(StringComparer.Ordinal),
    ];

    [Test]
    public void Links_lead_to_files_and_headings_that_are_there()
    {
        var dead = Pages.SelectMany(page => Links().Matches(File.ReadAllText(Repository.PathTo(page))).Select(link => link.Groups[1].Value)
            .Where(link => !link.Contains(':', StringComparison.Ordinal) && !IsAlive(page, link)).Select(link => $"{page}: {link}"));

        Assert.That(dead, Is.Empty);
    }

    [Test]
    public void The_index_has_every_page()
    {
        var index = File.ReadAllText(Repository.PathTo("docs", "README.md"));
        var pages = Directory.EnumerateFiles(Repository.PathTo("docs"), "*.md").Select(path => Path.GetFileName(path)!).Where(page => page != "README.md");

        Assert.That(pages.Where(page => !index.Contains($"]({page})", StringComparison.Ordinal)), Is.Empty);
    }

    private static bool IsBuilt(string path) => path.Contains("/bin/", StringComparison.Ordinal) || path.Contains("/obj/", StringComparison.Ordinal);

    private static bool IsAlive(string page, string link)
    {
        var (file, heading) = link.Split('#') is [var before, var after] ? (before, after) : (link, "");
        var path = file == "" ? Repository.PathTo(page) : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Repository.PathTo(page))!, file));
        return heading == "" ? File.Exists(path) || Directory.Exists(path) : File.Exists(path) && File.ReadLines(path).Where(line => line.StartsWith('#')).Select(Anchor).Contains(heading);
    }

    /// <summary>The name that a heading has in addresses: small, without signs, spaces as hyphens.</summary>
    private static string Anchor(string heading) =>
        string.Concat(heading.TrimStart('#').Trim().ToLowerInvariant().Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_')).Replace(' ', '-');

    [GeneratedRegex(@"\[[^\]]*\]\(([^)\s]+)\)")]
    private static partial Regex Links();
}
