using Microsoft.Extensions.DependencyInjection;

namespace Masko.Client;

/// <summary>A client that has been registered, to go on with.</summary>
public sealed class MaskoClientBuilder
{
    internal MaskoClientBuilder(string name, IServiceCollection services, IHttpClientBuilder httpClientBuilder)
    {
        Name = name;
        Services = services;
        HttpClientBuilder = httpClientBuilder;
    }

    /// <summary>The client's key in the container, and the name of its options; empty for the client that is not keyed.</summary>
    public string Name { get; }

    /// <summary>Where it was registered.</summary>
    public IServiceCollection Services { get; }

    /// <summary>
    /// The client's own HttpClient. Handlers that are added here see every attempt, with a mask in place of the key. The guard against paying twice, and the key, are
    /// inside of them all, whenever they are added. A primary handler of your own is below both: it sees the key, and should neither retry nor follow redirects.
    /// </summary>
    public IHttpClientBuilder HttpClientBuilder { get; }
}
