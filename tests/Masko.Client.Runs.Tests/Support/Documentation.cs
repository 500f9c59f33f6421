using Masko.Client.Tests;

namespace Masko.Client.Runs.Tests;

/// <summary>Holds the code of a page against the test that runs it.</summary>
internal static class Documentation
{
    /// <param name="page">The page in docs.</param>
    /// <param name="block">Which of its blocks of code, counted from 0.</param>
    /// <param name="test">The file of the test, in its project.</param>
    /// <param name="project">The project of the test.</param>
    public static void ShouldHave(string page, int block, string test, string project = "Masko.Client.Runs.Tests")
    {
        var code = File.ReadAllText(Repository.PathTo("docs", page)).Split("```csharp\n")[block + 1].Split("```")[0];
        var tested = File.ReadAllText(Repository.PathTo("tests", project, test));

        Assert.That(Lines(tested), Does.Contain(Lines(code)), $"docs/{page}, code {block}");
    }

    private static string Lines(string code) => string.Join('\n', code.Split('\n').Select(line => line.Trim()));
}
