using Masko.Client.Files;

namespace Masko.Client.Http;

/// <summary>What stands behind the client of any service: the way to its API, and the way to its files.</summary>
internal sealed class ServiceConnection : IDisposable
{
    private readonly HttpClient? owned;
    private readonly CancellationTokenSource closing = new();

    /// <param name="options">The client's options.</param>
    /// <param name="service">The service.</param>
    /// <param name="key">The key.</param>
    /// <param name="given">The HttpClient that the client was given; null for one of its own.</param>
    /// <param name="otherwise">The service's own address.</param>
    /// <param name="isGuarded">Whether the given HttpClient has the guard in its chain; one of its own always has.</param>
    /// <param name="watch">Sees bodies and answers; null for nobody.</param>
    public ServiceConnection(
        ServiceClientOptions options, ServiceProfile service, ApiKey key, HttpClient? given, Uri otherwise, bool isGuarded, IWireWatch? watch = null)
    {
        Address = Addresses.Api(options, service, given, otherwise);
        key.Home = Address;
        Settings = new ConnectionSettings(options, service);
        var handlers = given is null ? OwnHttpClient.CreateHandlers() : null;
        owned = handlers is null ? null : OwnHttpClient.Create(handlers);
        Http = given ?? owned!;
        Sender = handlers is null ? Http : new HttpMessageInvoker(handlers, disposeHandler: false);
        KeylessClient.Check(Http, key);
        Api = new ApiConnection(Sender, Address, key, Settings, watch) { IsGuarded = isGuarded || given is null, Closed = handlers is null ? default : closing.Token };
        Assets = new AssetConnection(Http, Address, key, Settings);
    }

    public HttpClient Http { get; }

    /// <summary>How calls leave: by the handlers themselves where they are the client's own, which spares a copy of each request.</summary>
    public HttpMessageInvoker Sender { get; }

    public Uri Address { get; }

    public ConnectionSettings Settings { get; }

    public ApiConnection Api { get; }

    public AssetConnection Assets { get; }

    /// <summary>Closes the client's own connections; a given HttpClient is left alone.</summary>
    public void Dispose()
    {
        closing.Cancel();
        owned?.Dispose();
        if (Settings.OwnsBudget)
        {
            Settings.Budget.Dispose();
        }
    }
}
