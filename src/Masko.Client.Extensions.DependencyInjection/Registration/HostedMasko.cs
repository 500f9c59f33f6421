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
        Apis =
        [
            (typeof(ICreditsApi), static masko => masko.Credits),
            (typeof(IProjectsApi), static masko => masko.Projects),
            (typeof(ICollectionsApi), static masko => masko.Collections),
            (typeof(IUploadsApi), static masko => masko.Uploads),
            (typeof(IReferencesApi), static masko => masko.References),
            (typeof(IGenerationApi), static masko => masko.Generation),
            (typeof(IJobsApi), static masko => masko.Jobs),
            (typeof(IItemsApi), static masko => masko.Items),
            (typeof(IAssetsApi), static masko => masko.Assets),
            (typeof(IAnalysisApi), static masko => masko.Analysis),
            (typeof(IWebhooksApi), static masko => masko.Webhooks),
            (typeof(ICanvasesApi), static masko => masko.Canvases),
            (typeof(ICatalogueApi), static masko => masko.Catalogue),
        ],
    };
}
