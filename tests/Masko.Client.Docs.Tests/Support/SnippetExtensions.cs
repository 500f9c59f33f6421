using Masko.Client.Runs.Tests;
using Masko.Client.Runs.Tests.Files;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Docs.Tests.Support;

internal static class SnippetExtensions
{
    /// <summary>The folder <c>kit</c> of the code is one that goes with the test.</summary>
    public static Snippet InFolder(this Snippet snippet, TestFolder folder, string name = "kit") =>
        snippet with { Code = snippet.Code.Replace($"\"{name}\"", $"@\"{folder.Path}\"", StringComparison.Ordinal) };

    /// <summary>Given what most code of the pages uses: the client and a collection.</summary>
    public static RunnableSnippet Of(Studio studio, Snippet snippet) =>
        RunnableSnippet.Of(snippet).Given("IMaskoClient masko", studio.Masko).Given("Collection fox", studio.Fox);
}
