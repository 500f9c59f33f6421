using Masko.Client.Hosting;

namespace Masko.Client.VidiKing;

/// <summary>VidiKing in a host.</summary>
internal static class HostedVidiKing
{
    public static HostedService<VidiKingHostOptions, IVidiKingClient> Service { get; } = new("VidiKing")
    {
        LogCategory = typeof(VidiKingClient).FullName!,
        Options =
        [
            .. KnownOption.Common(VidiKingClientOptions.DefaultBaseAddress.OriginalString),
            KnownOption.Switch("Sandbox", static (options, value) => ((VidiKingHostOptions)options).Sandbox = value),
            KnownOption.Text("JobPath", "a path, for example /v1/images/bulk/{id}", static (options, value) => ((VidiKingHostOptions)options).JobPath = value),
            KnownOption.Whole("MaxItemsPerJob", static (options, value) => ((VidiKingHostOptions)options).MaxItemsPerJob = value),
            KnownOption.Whole("MaxJobs", static (options, value) => ((VidiKingHostOptions)options).MaxJobs = value),
            KnownOption.Timeout("PlaceTimeout", static (options, value) => ((VidiKingHostOptions)options).PlaceTimeout = value),
            KnownOption.Address("Callback", "https://app.example/hooks/vidiking", static (options, value) => ((VidiKingHostOptions)options).Callback = value),
        ],
        Key = static _ => VidiKingService.Key,
        Create = static (options, key, http) => new VidiKingClient(options, key, http, isGuarded: true),
        Apis = [(typeof(IVidiKingImagesApi), static client => client.Images)],
    };
}
