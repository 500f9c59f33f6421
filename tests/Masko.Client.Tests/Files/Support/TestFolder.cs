namespace Masko.Client.Tests.Files;

/// <summary>A folder of a test's own, which goes with it.</summary>
internal sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("masko-tests-").FullName;

    /// <summary>The files in it but the list, by name.</summary>
    public IReadOnlyList<string> Files => [.. All.Where(name => name != "masko-files.json")];

    public IReadOnlyList<string> All => [.. Directory.EnumerateFiles(Path).Select(path => System.IO.Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    public IReadOnlyList<string> Parts => [.. All.Where(name => name.EndsWith(".part", StringComparison.Ordinal))];

    public string List => File.ReadAllText(At("masko-files.json"));

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
