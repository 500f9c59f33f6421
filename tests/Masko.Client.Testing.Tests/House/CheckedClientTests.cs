using System.Text.RegularExpressions;
using Masko.Client.Testing.Tests.Support;

namespace Masko.Client.Testing.Tests.House;

public sealed partial class CheckedClientTests
{
    // Below Transport/ there is no Masko: Kestrel alone.
    private static readonly string[] Elsewhere = ["Transport", "House", "bin", "obj"];

    [TestCase("Masko.Client.Testing.Tests")]
    [TestCase("Masko.Client.Testing.Time.Tests")]
    [TestCase("Masko.Client.Tests/Reference")]
    public void A_test_asks_the_server_through_a_checked_client_or_says_why_not(string project)
    {
        var root = Repository.PathTo("tests", project);
        var files = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Elsewhere.Contains(Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar)[0]))
            .ToList();
        var offenders = files.SelectMany(file => File.ReadLines(file).Where(IsUnchecked).Select(line => $"{Path.GetRelativePath(root, file)}: {line.Trim()}"));

        Assert.That(files, Is.Not.Empty);
        Assert.That(offenders, Is.Empty, "Use CreateCheckedClient or CheckedServer.ClientOf, or end the line with '// unchecked: ' and the reason.");
    }

    [TestCase("using var http = server.CreateHttpClient();", true)]
    [TestCase("using var http = new HttpClient(server.CreateHandler());", true)]
    [TestCase("using HttpClient http = new() { BaseAddress = server.Address };", true)]
    [TestCase("using var http = server.CreateHttpClient(); // unchecked:", true)]
    [TestCase("using var http = server.CreateHttpClient(); // unchecked: it is refused", false)]
    [TestCase("using var http = server.CreateCheckedClient();", false)]
    public void An_unchecked_client_is_found(string line, bool isUnchecked) => Assert.That(IsUnchecked(line), Is.EqualTo(isUnchecked));

    private static bool IsUnchecked(string line) => Client().IsMatch(line) && !Reason().IsMatch(line);

    [GeneratedRegex(@"\bCreateHttpClient\(|\bServer\.CreateHandler\(|\bnew HttpClient\b|\bHttpClient \w+ = new\b", RegexOptions.IgnoreCase)]
    private static partial Regex Client();

    [GeneratedRegex(@"// unchecked: \w")]
    private static partial Regex Reason();
}
