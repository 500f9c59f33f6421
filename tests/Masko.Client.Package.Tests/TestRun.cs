using Masko.Client.Package.Tests.Support;

namespace Masko.Client.Package.Tests;

/// <summary>Packs what is published once for all tests, beside the repository: its own builds are left alone, and no two runs meet.</summary>
[SetUpFixture]
internal sealed class TestRun
{
    private static string? folder;

    public static PackedLibrary Library { get; private set; } = null!;

    /// <summary>The reference server, to be run inside tests.</summary>
    public static PackedLibrary Server { get; private set; } = null!;

    /// <summary>The reference server as a tool.</summary>
    public static PackedLibrary Tool { get; private set; } = null!;

    /// <summary>Where builds of the repository's projects put everything.</summary>
    public static string Artifacts => PathTo("artifacts");

    /// <summary>A path that is gone when the tests have run.</summary>
    public static string PathTo(string name) => Path.Combine(folder!, name);

    [OneTimeSetUp]
    public async Task Pack()
    {
        folder = Directory.CreateTempSubdirectory("masko-package-").FullName;
        Library = await PackAsync("Masko.Client");
        Server = await PackAsync("Masko.Client.Testing");
        Tool = await PackAsync("Masko.Client.Testing.Host");
    }

    [OneTimeTearDown]
    public void Delete()
    {
        Library?.Dispose();
        Server?.Dispose();
        Tool?.Dispose();
        if (folder is not null)
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<PackedLibrary> PackAsync(string id)
    {
        await DotNet.BuildAsync(
            Repository.PathTo(), "pack", Repository.PathTo("src", id), "-c", "Release", "--artifacts-path", Artifacts, "-o", PathTo("packed"));
        return new PackedLibrary(PathTo("packed"), id);
    }
}
