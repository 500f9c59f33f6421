using System.Net;

namespace Masko.Client.Http;

/// <summary>The HttpClient of a client that was given none.</summary>
internal static class OwnHttpClient
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(15);

    // Long-lived clients must see when an address moves.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    public static HttpMessageHandler CreateHandlers() => new ChargeGuard(CreateHandler());

    /// <summary>Without a time-out of its own: MaskoClientOptions.Timeout decides, and names itself when it is up.</summary>
    public static HttpClient Create(HttpMessageHandler handlers) => new(handlers) { Timeout = Timeout.InfiniteTimeSpan };

    public static SocketsHttpHandler CreateHandler() => new()
    {
        // A redirect would carry a paid request, or the key, to where nobody looked.
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = ConnectTimeout,
        PooledConnectionLifetime = ConnectionLifetime,
        UseCookies = false,
    };
}
