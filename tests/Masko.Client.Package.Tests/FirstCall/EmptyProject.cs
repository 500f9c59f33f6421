using Masko.Client.Package.Tests.Support;

namespace Masko.Client.Package.Tests.FirstCall;

/// <summary>A console program far from the repository that has the package, and nothing else, from where it was packed.</summary>
internal static class EmptyProject
{
    private const string Source = """
        using Masko.Client;

        using var masko = new MaskoClient("masko_test", new MaskoClientOptions { BaseAddress = new Uri(args[0]) });
        var page = await masko.Projects.ListAsync();
        Console.WriteLine(page.Items[0].Name);
        """;

    /// <returns>The folder of the built program.</returns>
    public static async Task<string> BuildAsync(string framework)
    {
        var folder = Directory.CreateDirectory(TestRun.PathTo("first-" + framework)).FullName;
        Write("First.csproj", Project(framework));
        Write("Program.cs", Source);
        Write("nuget.config", Sources());

        // Whatever lies above is not inherited.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");

        var built = Path.Combine(folder, "built");
        await DotNet.BuildAsync(folder, "build", "First.csproj", "-o", built);
        return built;

        void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
    }

    // Its packages lie apart from those of this machine: one of the same version there would hide the packed one.
    private static string Project(string framework) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>{framework}</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <UseAppHost>false</UseAppHost>
            <RestorePackagesPath>{TestRun.PathTo("packages")}</RestorePackagesPath>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Masko.Client" Version="[{TestRun.Library.Version}]" />
          </ItemGroup>
        </Project>
        """;

    private static string Sources() => $"""
        <configuration>
          <packageSources>
            <add key="packed" value="{TestRun.Library.Folder}" />
          </packageSources>
        </configuration>
        """;
}
