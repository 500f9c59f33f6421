namespace Masko.Client.Runs.Tests.Files;

/// <summary>A folder of a test's own, which goes with it.</summary>
internal sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("masko-runs-").FullName;

    /// <summary>The files in it, by name.</summary>
    public IReadOnlyList<string> Files => [.. Directory.EnumerateFiles(Path).Select(path => System.IO.Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
