using Masko.Client.Http;
using Masko.Client.Json;
using Masko.Client.Rules;

namespace Masko.Client.ZSky;

/// <summary>ZSky as the request path sees it.</summary>
internal static class ZSkyService
{
    public const string BatchPath = "/v1/batch";

    public const string SignatureHeader = "X-ZSky-Signature";

    private const string Name = "ZSky";

    private static readonly KnownOperation Batch = new(HttpMethod.Post, BatchPath, RequestEffect.Charges, "zsky.batch");

    public static WireJson Json { get; } = new(ZSky.Json.WireModels.Of);

    /// <summary>What stands behind the interface of the wire.</summary>
    public static IZSkyBatchesApi Api(ApiConnection connection) => connection.Apis.Create<IZSkyBatchesApi>();

    /// <summary>How deliveries are signed.</summary>
    /// <param name="header">The header with the signature; null for the usual one.</param>
    public static WebhookStyle Signed(string? header) => new(Name, header ?? SignatureHeader) { Prefix = "sha256=", OptionsType = nameof(ZSkyWebhookOptions) };

    /// <summary>How many pictures a request may hold: the documented number, or what an option says of a customer who may send more.</summary>
    public static IWireWatch Limit(ZSkyClientOptions options) => new CountWatch<ZSkyBatchBody>(
        new("batch_size", "requests", "a batch", Math.Max(ZSkyClientOptions.UsualBatch, options.MaxBatchSize),
            "IZSkyClient.Run takes any number and cuts it into batches; ZSkyClientOptions.MaxBatchSize is for customers who may send more."),
        static body => body.Requests?.Count);

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
