using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Masko.Client.Docs.Tests.Support;

/// <summary>Compiles code of the documentation with the compiler of the .NET 8 SDK, the oldest one that users have.</summary>
internal static class SnippetCompiler
{
    /// <summary>What a new project of the web SDK has, and what the page says above the code.</summary>
    public const string Usings = """
        #pragma warning disable MEAI001 // The page says that its interface is experimental.
        using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder; using Microsoft.Extensions.Configuration; using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.AI; using Masko.Client; using Masko.Client.Testing; using Masko.Client.Docs.Tests.Scenes;
        """;

    private static readonly IReadOnlyList<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    // CS1998: nothing is awaited. CS8321: a function that the app would call. CS0219: a variable for the reader. CS0105: a using that is here already.
    private static readonly string[] Allowed = ["CS1998", "CS8321", "CS0219", "CS0105", "CS1701", "CS1702"];

    /// <param name="source">The source.</param>
    /// <param name="name">What it is called when it does not compile.</param>
    public static Assembly Compile(string source, string name)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        var compilation = CSharpCompilation.Create("Snippet" + Guid.NewGuid().ToString("N"), [CSharpSyntaxTree.ParseText(source)], References, options);
        using var image = new MemoryStream();
        var problems = compilation.Emit(image).Diagnostics
            .Where(found => found.Severity >= DiagnosticSeverity.Warning && !Allowed.Contains(found.Id)).ToList();
        return problems.Count == 0 ? Assembly.Load(image.ToArray()) : throw new AssertionException($"{name} does not compile:\n{string.Join('\n', problems)}\n\n{source}");
    }
}
