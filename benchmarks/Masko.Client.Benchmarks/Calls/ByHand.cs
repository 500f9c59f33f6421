using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Masko.Client.Benchmarks.Calls;

/// <summary>The calls as a careful developer writes them without a library: HttpClient and source-generated JSON.</summary>
internal sealed class ByHand(HttpClient http)
{
    public static HttpClient Configure(HttpClient http, string key)
    {
        http.BaseAddress = new Uri("https://api.masko.ai/");
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "ByHand/1.0.0");
        http.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "application/json");
        return http;
    }

    public async Task<HandJob> GetJobAsync(string id, CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync($"v1/jobs/{Uri.EscapeDataString(id)}", HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var envelope = await JsonSerializer.DeserializeAsync(stream, HandJson.Default.HandEnvelopeHandJob, cancellationToken);
        return envelope?.Data ?? throw new InvalidOperationException("No data.");
    }

    public async Task<HandAccepted> GenerateAsync(string collectionId, HandImageBody body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"v1/collections/{Uri.EscapeDataString(collectionId)}/generate")
        {
            Content = JsonContent.Create(body, HandJson.Default.HandImageBody),
        };
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var envelope = await JsonSerializer.DeserializeAsync(stream, HandJson.Default.HandEnvelopeHandAccepted, cancellationToken);
        return envelope?.Data ?? throw new InvalidOperationException("No data.");
    }

    public async Task<List<HandJob>> ListJobsAsync(string collectionId, int limit, CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync(
            $"v1/jobs?collection_id={Uri.EscapeDataString(collectionId)}&limit={limit}", HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var envelope = await JsonSerializer.DeserializeAsync(stream, HandJson.Default.HandEnvelopeListHandJob, cancellationToken);
        return envelope?.Data ?? throw new InvalidOperationException("No data.");
    }
}

internal sealed class HandEnvelope<T>
{
    public T? Data { get; set; }
}

internal sealed class HandImageBody
{
    public string Type { get; set; } = "image";

    public string? Name { get; set; }

    public string? ImagePrompt { get; set; }
}

internal sealed class HandAccepted
{
    public string? JobId { get; set; }

    public string? PollUrl { get; set; }

    public string? ItemId { get; set; }

    public HandFiles? AssetIds { get; set; }

    public HandFiles? Urls { get; set; }
}

internal sealed class HandJob
{
    public string? Id { get; set; }

    public string? Status { get; set; }

    public string? Type { get; set; }

    public string? CollectionId { get; set; }

    public int? CostCredits { get; set; }

    public string? ItemId { get; set; }

    public string? ItemName { get; set; }

    public HandFiles? AssetIds { get; set; }

    public HandFiles? Urls { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }

    public DateTimeOffset? UpdatedAt { get; set; }
}

internal sealed class HandFiles
{
    public string? Image { get; set; }

    public string? TransparentImage { get; set; }

    public string? Video { get; set; }

    public string? Webm { get; set; }

    public string? Hevc { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HandEnvelope<HandJob>))]
[JsonSerializable(typeof(HandEnvelope<HandAccepted>))]
[JsonSerializable(typeof(HandEnvelope<List<HandJob>>))]
[JsonSerializable(typeof(HandImageBody))]
internal sealed partial class HandJson : JsonSerializerContext;
