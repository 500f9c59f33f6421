using Masko.Client.Testing.Tests.Transport;

namespace Masko.Client.Testing.Tests.Bulk;

/// <summary>What is asked for in tests.</summary>
internal static class Wishes
{
    public const string BatchPath = "/v1/batch";
    public const string BulkPath = "/v1/images/bulk";

    public static string Batch(params string[] prompts) => $$"""{"requests":[{{Items(prompts)}}]}""";

    public static string ToldBatch(params string[] prompts) => $$"""{"requests":[{{Items(prompts)}}],"webhook_url":"http://app.test/hook"}""";

    public static string Generate(params string[] prompts) => $$"""{"operation":"generate","items":[{{Items(prompts)}}]}""";

    public static string ToldGenerate(params string[] prompts) =>
        $$"""{"operation":"generate","items":[{{Items(prompts)}}],"callback":"http://app.test/hook"}""";

    public static Task<Said> BatchAsync(this BulkBox<ZSkyServer> box, params string[] prompts) => box.PostAsync(BatchPath, Batch(prompts));

    /// <summary>A batch that is over, and told.</summary>
    public static async Task<string> TellAsync(this BulkBox<ZSkyServer> box, params string[] prompts) =>
        (string)(await box.PostAsync(BatchPath, ToldBatch(prompts))).Json["batch_id"]!;

    public static Task<Said> SubmitAsync(this BulkBox<VidiKingServer> box, params string[] prompts) => box.PostAsync(BulkPath, Generate(prompts));

    /// <summary>How a job that was submitted now stands.</summary>
    public static async Task<Said> EndAsync(this BulkBox<VidiKingServer> box, params string[] prompts) =>
        await box.GetAsync($"{BulkPath}/{(await box.SubmitAsync(prompts)).Json["id"]}");

    public static Task<Said> LookAsync(this BulkBox<VidiKingServer> box) => box.GetAsync($"{BulkPath}/{box.Server.Jobs[^1].Id}");

    public static Task<WebhookDelivery> ToldAsync<TServer>(this BulkBox<TServer> box)
        where TServer : BulkServer => box.Server.Webhooks.WhenDeliveredAsync(box.Server.Jobs[^1].Id).Soon();

    public static string[] Statuses(this Said said, string list) => [.. said.Json[list]!.AsArray().Select(entry => (string)entry!["status"]!)];

    private static string Items(string[] prompts) => string.Join(',', prompts.Select(prompt => $$"""{"prompt":"{{prompt}}"}"""));
}
