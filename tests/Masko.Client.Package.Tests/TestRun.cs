using Masko.Client.Package.Tests.Support;

namespace Masko.Client.Package.Tests;

/// <summary>Packs the library once for all tests, beside the repository: its own builds are left alone, and no two runs meet.</summary>
[SetUpFixture]
internal sealed class TestRun
{
    private static string? folder;

    public static PackedLibrary Library { get; private set; } = null!;

    /// <summary>Where builds of the repository's projects put everything.</summary>
    public static string Artifacts => PathTo("artifacts");

    /// <summary>A path that is gone when the tests have run.</summary>
    public static string PathTo(string name) => Path.Combine(folder!, name);

    [OneTimeSetUp]
    public async Task Pack()
    {
        folder = Directory.CreateTempSubdirectory("masko-package-").FullName;
        await DotNet.BuildAsync(
            Repository.PathTo(),
            "pack",
            Repository.PathTo("src", "Masko.Client"),
            "-c",
            "Release",
            "--artifacts-path",
            Artifacts,
            "-o",
            PathTo("packed"));
        Library = new PackedLibrary(PathTo("packed"));
    }

    [OneTimeTearDown]
    public void Delete()
    {
        Library?.Dispose();
        if (folder is not null)
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
