using Masko.Client.Hosting;

namespace Masko.Client.ZSky;

/// <summary>ZSky in a host.</summary>
internal static class HostedZSky
{
    public static HostedService<ZSkyHostOptions, IZSkyClient> Service { get; } = new("ZSky")
    {
        LogCategory = typeof(ZSkyClient).FullName!,
        KeyStart = "sk_live_",
        Options =
        [
            .. KnownOption.Common(ZSkyClientOptions.DefaultBaseAddress.OriginalString),
            KnownOption.Text("BatchPath", "a path, for example /v1/batch", static (options, value) => ((ZSkyHostOptions)options).BatchPath = value),
            KnownOption.Text("KeyHeader", "the name of a header", static (options, value) => ((ZSkyHostOptions)options).KeyHeader = value),
            KnownOption.Whole("MaxBatchSize", static (options, value) => ((ZSkyHostOptions)options).MaxBatchSize = value),
            KnownOption.Address("WebhookUrl", "https://app.example/hooks/zsky", static (options, value) => ((ZSkyHostOptions)options).WebhookUrl = value),
            KnownOption.Timeout("WebhookTimeout", static (options, value) => ((ZSkyHostOptions)options).WebhookTimeout = value),
        ],
        Key = static options => ZSkyClient.StyleOf(options),
        Create = static (options, key, http) => new ZSkyClient(options, key, http, isGuarded: true),
        Apis = [(typeof(IZSkyBatchesApi), static client => client.Batches)],
    };
}
