using Masko.Client.Http;

namespace Masko.Client.Hosting;

/// <summary>Masko in a host.</summary>
internal static class HostedMasko
{
    public static HostedService<MaskoHostOptions, IMaskoClient> Service { get; } = new("Masko")
    {
        LogCategory = typeof(MaskoClient).FullName!,
        KeyStart = "masko_",
        Options = KnownOption.All,
        Key = static _ => KeyStyle.Masko,
        Addresses = static options => [(nameof(options.CatalogueAddress), options.CatalogueAddress)],
        Create = static (options, key, http) => new MaskoClient(options, key, http, isGuarded: true),
    };
}
