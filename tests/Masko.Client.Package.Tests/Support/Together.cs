namespace Masko.Client.Package.Tests.Support;

/// <summary>One build of several of the repository's projects: what they share is restored and built once, and what can run at the same time does.</summary>
internal static class Together
{
    /// <param name="target">What is done with each of them: Pack or Publish.</param>
    /// <param name="projects">The projects, and the properties that are for one of them alone.</param>
    /// <param name="arguments">What is said for all.</param>
    /// <returns>What the build printed.</returns>
    public static Task<string> RunAsync(string target, IEnumerable<(string Path, string Properties)> projects, params string[] arguments)
    {
        var path = TestRun.PathTo(target + ".proj");
        var items = projects.Select(project => $"""<Each Include="{project.Path}" AdditionalProperties="{project.Properties}" />""");
        File.WriteAllText(path, $"""
            <Project>
              <ItemGroup>{string.Concat(items)}</ItemGroup>
              <Target Name="Restore"><MSBuild Projects="@(Each)" Targets="Restore" /></Target>
              <Target Name="{target}"><MSBuild Projects="@(Each)" Targets="{target}" BuildInParallel="true" /></Target>
            </Project>
            """);

        // By its own command, not as a target of a build: some of the SDK asks which it is.
        return DotNet.BuildAsync(Repository.PathTo(), [target.ToLowerInvariant(), path, "-c", "Release", "--artifacts-path", TestRun.Artifacts, .. arguments]);
    }
}
