using Masko.Client.Package.Tests.Support;

namespace Masko.Client.Package.Tests.FirstCall;

/// <summary>A console program far from the repository that has packages, and nothing else, from where they were packed.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Source">What it does.</param>
/// <param name="Packages">What it has.</param>
internal sealed record EmptyProject(string Name, string Source, IReadOnlyList<PackedLibrary> Packages)
{
    /// <returns>The folder of the built program.</returns>
    public async Task<string> BuildAsync(string framework)
    {
        var folder = Directory.CreateDirectory(TestRun.PathTo($"{Name}-{framework}")).FullName;
        Write($"{Name}.csproj", Project(framework));
        Write("Program.cs", Source);
        LocalFeed.Write(folder);

        // Whatever lies above is not inherited.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");

        var built = Path.Combine(folder, "built");
        await DotNet.BuildAsync(folder, "build", $"{Name}.csproj", "-o", built);
        return built;

        void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
    }

    // Its packages lie apart from those of this machine: one of the same version there would hide the packed one.
    private string Project(string framework) => $"""
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
            {string.Join("\n    ", Packages.Select(package => $"""<PackageReference Include="{package.Id}" Version="[{package.Version}]" />"""))}
          </ItemGroup>
        </Project>
        """;
}
