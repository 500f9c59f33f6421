using Masko.Client.Http;
using Masko.Client.Json;
using Masko.Client.Rules;

namespace Masko.Client.VidiKing;

/// <summary>VidiKing as the request path sees it.</summary>
internal static class VidiKingService
{
    public const string JobPath = "/v1/images/bulk/{id}";

    public const string SignatureHeader = "x-vidiking-signature";

    private const string Name = "VidiKing";

    private static readonly KnownOperation Submit = new(HttpMethod.Post, "/v1/images/bulk", RequestEffect.Charges, "vidiking.bulk");

    private static readonly KnownOperation Job = new(HttpMethod.Get, JobPath, RequestEffect.Reads, "vidiking.getBulk");

    public static WireJson Json { get; } = new(VidiKing.Json.WireModels.Of);

    /// <summary>What stands behind the interface of the wire.</summary>
    public static IVidiKingImagesApi Api(ApiConnection connection) => connection.Apis.Create<IVidiKingImagesApi>();

    /// <summary>How deliveries are signed.</summary>
    /// <param name="header">The header with the signature; null for the usual one.</param>
    public static WebhookStyle Signed(string? header) => new(Name, header ?? SignatureHeader) { OptionsType = nameof(VidiKingWebhookOptions) };

    /// <summary>How many items a job may hold.</summary>
    public static IWireWatch Limit { get; } = new CountWatch<VidiKingBulkBody>(
        new("batch_size", "items", "a job", VidiKingClientOptions.MostItems, "The runs of IVidiKingClient take any number and cut it into jobs."),
        static body => body.Items?.Count);

    public static KeyStyle Key { get; } = new(Name, "vidiking_***", "VIDIKING_API_KEY");

    public static ServiceProfile Profile(VidiKingClientOptions options)
    {
        MovedPath[] moved = options.JobPath == JobPath ? [] : [new(Job, options.JobPath)];
        return new(Name, nameof(VidiKingClientOptions), new([Submit, .. moved.Select(static path => path.Operation), Job]), Json)
        {
            Key = Key,
            Moved = moved,
            Headers = options.Sandbox ? [("x-sandbox", "true")] : [],
            PerMinute = options.Sandbox && options.RateBudget.PerMinute == VidiKingClientOptions.RequestsPerMinute ? VidiKingClientOptions.SandboxRequestsPerMinute : null,
            LookFirst = "Look at VidiKing's dashboard for its newest job before you send it again.",
            Forbidden = "The key lacks the right, or its plan is too low.",
        };
    }
}
