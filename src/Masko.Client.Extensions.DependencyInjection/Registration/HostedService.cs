using System.Diagnostics.CodeAnalysis;
using Masko.Client.Http;

namespace Masko.Client.Hosting;

/// <summary>A service whose clients a host can have.</summary>
/// <typeparam name="TOptions">The options of its clients, with the key.</typeparam>
/// <typeparam name="TClient">What is injected.</typeparam>
/// <param name="name">Its name: of the section of the configuration, of the HttpClient, and in messages.</param>
internal sealed partial class HostedService<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions, TClient>(string name)
    where TOptions : ServiceClientOptions, IHostOptions
    where TClient : class
{
    public string Name => name;

    /// <summary>The category of what is logged about its options.</summary>
    public required string LogCategory { get; init; }

    /// <summary>What its keys begin with; null when nobody knows.</summary>
    public string? KeyStart { get; init; }

    /// <summary>Every option that configuration can set.</summary>
    public required IReadOnlyList<KnownOption> Options { get; init; }

    /// <summary>How it wants its key.</summary>
    public required Func<TOptions, KeyStyle> Key { get; init; }

    /// <summary>Further addresses, which get no key.</summary>
    public Func<TOptions, IEnumerable<(string Option, Uri? Address)>> Addresses { get; init; } = static _ => [];

    public required Func<TOptions, ApiKey, HttpClient, TClient> Create { get; init; }

    /// <summary>The interfaces of its operations, which are injected too: those of the client, with the guard.</summary>
    public IReadOnlyList<(Type Api, Func<TClient, object> Of)> Apis { get; init; } = [];
}
