using Masko.Client.Testing.Assets;

namespace Masko.Client.Testing;

/// <summary>How any of the servers runs. Every option has a default.</summary>
public abstract class ReferenceServerOptions
{
    private protected ReferenceServerOptions()
    {
    }

    /// <summary>
    /// The loopback port to listen on; 0 takes a free one. Default: null, no port: the server is reached through <see cref="ReferenceServer.CreateHttpClient"/> alone.
    /// </summary>
    public int? Port { get; set; }

    /// <summary>
    /// The clock. Default: null, which is a <see cref="VirtualTime"/> of the server's own without a port, and <see cref="TimeProvider.System"/> on one.
    /// </summary>
    public TimeProvider? Time { get; set; }

    /// <summary>What all chance comes from: the same seed gives the same ids, pictures and faults. Default: "masko".</summary>
    public string Seed { get; set; } = "masko";

    /// <summary>The first key. Default: null, a key that follows from the seed.</summary>
    public string? ApiKey { get; set; }

    /// <summary>
    /// How webhooks are reached, by address: asked once for every host, and never disposed. Default: null, which on a port reaches this machine's addresses
    /// and no others, and without a port nothing.
    /// </summary>
    public Func<Uri, HttpMessageHandler>? WebhookHandler { get; set; }

    /// <summary>How long a webhook may take to answer. Default: 10 seconds.</summary>
    public TimeSpan WebhookTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long to wait before each redelivery. Default: 1, 5 and 30 seconds, so that a delivery is tried four times at most.</summary>
    public IReadOnlyList<TimeSpan> WebhookPauses { get; set; } = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30)];

    /// <summary>How many requests the log keeps, the newest; the others are forgotten. Default: 10,000.</summary>
    public int RequestLogSize { get; set; } = 10_000;

    /// <summary>Who paints.</summary>
    internal PictureCache Pictures { get; set; } = PictureCache.Shared;
}
