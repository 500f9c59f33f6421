using System.Collections.Concurrent;
using Masko.Client.Package.Tests.Support;

namespace Masko.Client.Package.Tests.FirstCall;

/// <summary>A program far from the repository that has packages, and nothing else, from where they were packed. It is built once for both frameworks.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Source">What it does.</param>
/// <param name="Packages">The ids of what it has.</param>
internal sealed record EmptyProject(string Name, string Source, params IReadOnlyList<string> Packages)
{
    private static readonly ConcurrentDictionary<string, Task<string>> Built = new();

    /// <summary>What it is: a console program, unless it says otherwise.</summary>
    public string Sdk { get; init; } = "Microsoft.NET.Sdk";

    /// <summary>More of its project file.</summary>
    public string More { get; init; } = "";

    public string Folder => TestRun.PathTo(Name);

    /// <returns>The folder of the built program.</returns>
    public async Task<string> BuildAsync(string framework) => Path.Combine(await Built.GetOrAdd(Name, _ => BuildAsync()), framework);

    private async Task<string> BuildAsync()
    {
        Directory.CreateDirectory(Folder);
        Write($"{Name}.csproj", Project());
        Write("Program.cs", Source);
        LocalFeed.Write(Folder);

        // Whatever lies above is not inherited.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        await DotNet.BuildAsync(Folder, "build", $"{Name}.csproj", "-c", "Release");
        return Path.Combine(Folder, "bin", "Release");

        void Write(string name, string text) => File.WriteAllText(Path.Combine(Folder, name), text);
    }

    // Its packages lie apart from those of this machine: one of the same version there would hide the packed one.
    private string Project() => $"""
        <Project Sdk="{Sdk}">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFrameworks>net8.0;net10.0</TargetFrameworks>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <UseAppHost>false</UseAppHost>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <RestorePackagesPath>{TestRun.PathTo("packages")}</RestorePackagesPath>
          </PropertyGroup>
          <ItemGroup>
            {string.Join("\n    ", Packages.Select(id => $"""<PackageReference Include="{id}" Version="[{TestRun.Of(id).Version}]" />"""))}
          </ItemGroup>
          {More}
        </Project>
        """;
}
