using Masko.Client.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace Masko.Client.Hosting;

/// <summary>The HttpClient of a client. After everything that the host sets, so that what must hold holds whatever the order of registration.</summary>
internal static class HttpSetup
{
    /// <param name="http">The HttpClient.</param>
    /// <param name="keyHeader">The header that carries the client's key.</param>
    public static void Apply(IHttpClientBuilder http, Func<IServiceProvider, string> keyHeader)
    {
        // The client is a singleton and keeps its HttpClient: connections are renewed by the primary handler (PooledConnectionLifetime), not by the factory.
        http.SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        http.Services.AddOptions<HttpClientFactoryOptions>(http.Name).PostConfigure<IServiceProvider>((options, provider) => Complete(options, () => keyHeader(provider)));
    }

    private static void Complete(HttpClientFactoryOptions options, Func<string> keyHeader)
    {
        // First, so that a primary handler of the host's takes its place.
        options.HttpMessageHandlerBuilderActions.Insert(0, static builder => builder.PrimaryHandler = OwnHttpClient.CreateHandler());

        // Last, and so innermost: a handler that retries or hedges is outside of it.
        options.HttpMessageHandlerBuilderActions.Add(static builder => builder.AdditionalHandlers.Add(new ChargeGuard()));

        // MaskoClientOptions.Timeout decides, and names itself when it is up.
        options.HttpClientActions.Add(static http => http.Timeout = Timeout.InfiniteTimeSpan);

        // The factory logs headers at trace level; a host may ask it to redact none.
        var redacts = options.ShouldRedactHeaderValue;
        options.ShouldRedactHeaderValue = header => header.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
            || header.Equals(keyHeader(), StringComparison.OrdinalIgnoreCase) || redacts(header);
    }
}
