using System.Reflection;
using Masko.Client.Testing;

namespace Masko.Client.Tests.Shared;

/// <summary>Clients of the reference server: what goes either way is held against the contract, answers that the fault script broke aside.</summary>
internal static class CheckedServer
{
    public static ContractChecker Contract { get; } = new(File.ReadAllText(Path.Combine(RepositoryRoot, "contract", "masko-v1.openapi.json")));

    private static string RepositoryRoot => typeof(CheckedServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryRoot").Value!;

    /// <summary>As the server's own client, without a key.</summary>
    /// <param name="server">The server.</param>
    /// <param name="checksRequests">Whether requests are checked too; a test that sends wrong ones on purpose says no.</param>
    public static HttpClient CreateCheckedClient(this MaskoServer server, bool checksRequests = true) =>
        new(server.CreateCheckedHandler(checksRequests)) { BaseAddress = server.Address };

    /// <summary>The way to the server, and the check.</summary>
    public static HttpMessageHandler CreateCheckedHandler(this MaskoServer server, bool checksRequests = true) => new ContractHandler(server.CreateHandler(), Contract)
    {
        ChecksRequests = checksRequests,
        Faults = () => server.Faults.Rules.Sum(rule => rule.Fired),
    };

    /// <summary>A client of a server that runs as a program of its own, without a script.</summary>
    public static HttpClient ClientOf(string address) => new(new ContractHandler(new SocketsHttpHandler(), Contract)) { BaseAddress = new Uri(address) };
}
