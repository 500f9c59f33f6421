using System.Reflection;

namespace Masko.Client.Tests.Shared;

/// <summary>A block of C# of the documentation.</summary>
/// <param name="Page">Its page: README.md, or the name of a file in docs.</param>
/// <param name="Heading">The heading that it stands below.</param>
/// <param name="Number">Which of the blocks below that heading, counted from 0.</param>
/// <param name="Code">The code.</param>
/// <param name="Excuse">Why no test runs it, from a comment above it: <c>&lt;!-- not run: … --&gt;</c>. Null for one that a test has to run.</param>
internal sealed record Snippet(string Page, string Heading, int Number, string Code, string? Excuse)
{
    private const string Fence = "```";
    private const string ExcuseStart = "<!-- not run:";

    public static string Root { get; } = typeof(Snippet).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryRoot").Value!;

    /// <summary>How a test asks for it.</summary>
    public string Call => Number == 0 ? $"Snippet.Of(\"{Page}\", \"{Heading}\")" : $"Snippet.Of(\"{Page}\", \"{Heading}\", {Number})";

    public static Snippet Of(string page, string heading, int number = 0) =>
        OfPage(page).SingleOrDefault(snippet => snippet.Heading == heading && snippet.Number == number)
            ?? throw new AssertionException($"{page} has no block of C# number {number} below '{heading}'. It has: {string.Join(", ", OfPage(page).Select(each => each.Call))}");

    public static IEnumerable<Snippet> OfPage(string page) => Read(page, File.ReadAllLines(PathOf(page)));

    public static string PathOf(string page) => Path.Combine(Root, page == "README.md" ? "" : "docs", page);

    /// <summary>The code with one line another, which has to be there exactly once: a test cannot have all that a user has.</summary>
    public Snippet With(string text, string inItsPlace) => Code.Split(text).Length == 2
        ? this with { Code = Code.Replace(text, inItsPlace, StringComparison.Ordinal) }
        : throw new AssertionException($"'{text}' is not exactly once in the code of {this}.");

    public override string ToString() => Number == 0 ? $"{Page}: {Heading}" : $"{Page}: {Heading} ({Number})";

    private static IEnumerable<Snippet> Read(string page, IReadOnlyList<string> lines)
    {
        var (heading, number, excuse) = ("", 0, (string?)null);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                var end = Enumerable.Range(i + 1, lines.Count - i - 1).First(line => lines[line] == Fence);
                if (lines[i] == Fence + "csharp")
                {
                    yield return new(page, heading, number++, string.Join('\n', lines.Take(end).Skip(i + 1)), excuse);
                }

                (i, excuse) = (end, null);
            }
            else if (lines[i].StartsWith('#'))
            {
                (heading, number) = (lines[i].TrimStart('#').Trim(), 0);
            }
            else if (lines[i].StartsWith(ExcuseStart, StringComparison.Ordinal))
            {
                excuse = lines[i][ExcuseStart.Length..].Replace("-->", "", StringComparison.Ordinal).Trim();
            }
        }
    }
}
