using Masko.Client.Http;
using Masko.Client.Json;

namespace Masko.Client.ZSky;

/// <summary>ZSky as the request path sees it.</summary>
internal static class ZSkyService
{
    public const string BatchPath = "/v1/batch";

    private const string Name = "ZSky";

    private static readonly KnownOperation Batch = new(HttpMethod.Post, BatchPath, RequestEffect.Charges, "zsky.batch");

    public static WireJson Json { get; } = new(ZSky.Json.WireModels.Of);

    /// <summary>What stands behind the interface of the wire.</summary>
    public static IZSkyBatchesApi Api(ApiConnection connection) => Http.ApiFactory.Create<IZSkyBatchesApi>(connection);

    public static KeyStyle Key { get; } = new(Name, "sk_***", "ZSKY_API_KEY");

    public static ServiceProfile Profile(ZSkyClientOptions options)
    {
        MovedPath[] moved = options.BatchPath == BatchPath ? [] : [new(Batch, options.BatchPath)];
        return new(Name, nameof(ZSkyClientOptions), new([.. moved.Select(static path => path.Operation), Batch]), Json)
        {
            Key = Key with { Header = options.KeyHeader },
            Moved = moved,
            LookFirst = "ZSky keeps nothing that could be asked: look at its dashboard before you send it again.",
            Forbidden = "The key lacks the right, or its plan is too low.",
        };
    }
}
