using Masko.Client.Package.Tests.Support;

namespace Masko.Client.Package.Tests;

/// <summary>Packs what is published once for all tests, beside the repository: its own builds are left alone, and no two runs meet.</summary>
[SetUpFixture]
internal sealed class TestRun
{
    private static readonly Dictionary<string, PackedLibrary> Packed = [];

    private static string? folder;

    public static PackedLibrary Library => Of("Masko.Client");

    /// <summary>The client in a host.</summary>
    public static PackedLibrary Hosting => Of("Masko.Client.Extensions.DependencyInjection");

    /// <summary>Webhooks in a host.</summary>
    public static PackedLibrary Webhooks => Of("Masko.Client.AspNetCore");

    /// <summary>The reference server, to be run inside tests.</summary>
    public static PackedLibrary Server => Of("Masko.Client.Testing");

    /// <summary>The two sister services.</summary>
    public static IReadOnlyList<string> Sisters { get; } = ["Masko.Client.ZSky", "Masko.Client.VidiKing"];

    /// <summary>Their webhooks in a host.</summary>
    public static IReadOnlyList<string> SisterWebhooks { get; } = [.. Sisters.Select(id => id + ".AspNetCore")];

    /// <summary>The reference server as a tool.</summary>
    public static PackedLibrary Tool => Of("Masko.Client.Testing.Host");

    /// <summary>The ids of all that is published.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        "Masko.Client", "Masko.Client.Extensions.DependencyInjection", "Masko.Client.AspNetCore", .. Sisters, .. SisterWebhooks, "Masko.Client.Extensions.AI", "Masko.Client.Testing",
        "Masko.Client.Testing.Host",
    ];

    /// <summary>Where builds of the repository's projects put everything.</summary>
    public static string Artifacts => PathTo("artifacts");

    /// <summary>A path that is gone when the tests have run.</summary>
    public static string PathTo(string name) => Path.Combine(folder!, name);

    public static PackedLibrary Of(string id) => Packed[id];

    [OneTimeSetUp]
    public async Task Pack()
    {
        folder = Directory.CreateTempSubdirectory("masko-package-").FullName;
        await Together.RunAsync("Pack", Ids.Select(id => (Repository.PathTo("src", id, id + ".csproj"), "")), "-p:PackageOutputPath=" + PathTo("packed"));
        foreach (var id in Ids)
        {
            Packed.Add(id, new PackedLibrary(PathTo("packed"), id));
        }
    }

    [OneTimeTearDown]
    public void Delete()
    {
        foreach (var package in Packed.Values)
        {
            package.Dispose();
        }

        if (folder is not null)
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
