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

    public async Task<PlainJob> GetJobAsync(string id, CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync($"v1/jobs/{Uri.EscapeDataString(id)}", HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var envelope = await JsonSerializer.DeserializeAsync(stream, HandJson.Default.PlainEnvelopePlainJob, cancellationToken);
        return envelope?.Data ?? throw new InvalidOperationException("No data.");
    }

    public async Task<PlainAccepted> GenerateAsync(string collectionId, PlainImageBody body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"v1/collections/{Uri.EscapeDataString(collectionId)}/generate")
        {
            Content = JsonContent.Create(body, HandJson.Default.PlainImageBody),
        };
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var envelope = await JsonSerializer.DeserializeAsync(stream, HandJson.Default.PlainEnvelopePlainAccepted, cancellationToken);
        return envelope?.Data ?? throw new InvalidOperationException("No data.");
    }

    public async Task<List<PlainJob>> ListJobsAsync(string collectionId, int limit, CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync(
            $"v1/jobs?collection_id={Uri.EscapeDataString(collectionId)}&limit={limit}", HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var envelope = await JsonSerializer.DeserializeAsync(stream, HandJson.Default.PlainEnvelopeListPlainJob, cancellationToken);
        return envelope?.Data ?? throw new InvalidOperationException("No data.");
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PlainEnvelope<PlainJob>))]
[JsonSerializable(typeof(PlainEnvelope<PlainAccepted>))]
[JsonSerializable(typeof(PlainEnvelope<List<PlainJob>>))]
[JsonSerializable(typeof(PlainImageBody))]
internal sealed partial class HandJson : JsonSerializerContext;
