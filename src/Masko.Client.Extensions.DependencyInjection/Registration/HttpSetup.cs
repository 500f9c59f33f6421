using Masko.Client.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace Masko.Client.Hosting;

/// <summary>The HttpClient of a client. After everything that the host sets, so that what must hold holds whatever the order of registration.</summary>
internal static class HttpSetup
{
    /// <param name="http">The HttpClient.</param>
    /// <param name="key">Gets the client's key out of the container.</param>
    public static void Apply(IHttpClientBuilder http, Func<IServiceProvider, ApiKey> key)
    {
        // The client is a singleton and keeps its HttpClient: connections are renewed by the primary handler (PooledConnectionLifetime), not by the factory.
        http.SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        http.Services.PostConfigure<HttpClientFactoryOptions>(http.Name, Complete);
        http.Services.Insert(0, ServiceDescriptor.Singleton<IHttpMessageHandlerBuilderFilter>(new InnermostHandlers(http.Name, key)));
    }

    private static void Complete(HttpClientFactoryOptions options)
    {
        // First, so that a primary handler of the host's takes its place.
        options.HttpMessageHandlerBuilderActions.Insert(0, static builder => builder.PrimaryHandler = OwnHttpClient.CreateHandler());

        // MaskoClientOptions.Timeout decides, and names itself when it is up.
        options.HttpClientActions.Add(static http => http.Timeout = Timeout.InfiniteTimeSpan);
    }
}
