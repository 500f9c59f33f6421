using System.Text.Json.Nodes;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Testing.Tests.Support;

/// <summary>A server and a plain HttpClient with its key; every answer is held against the contract.</summary>
internal sealed class Box : IAsyncDisposable
{
    private Box(MaskoServer server)
    {
        Server = server;
        Http = Client(server.ApiKey);
    }

    public MaskoServer Server { get; }

    public HttpClient Http { get; }

    public static async Task<Box> OpenAsync(Action<MaskoServerOptions>? configure = null)
    {
        var options = new MaskoServerOptions();
        configure?.Invoke(options);
        return new(await MaskoServer.StartAsync(options));
    }

    /// <summary>A client whose requests are held against the contract too.</summary>
    public HttpClient StrictClient() => Client(Server.ApiKey, checksRequests: true);

    /// <summary>A client with another key, or none.</summary>
    public HttpClient Client(string? key, bool checksRequests = false)
    {
        var http = Server.CreateCheckedClient(checksRequests);
        if (key is not null)
        {
            http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        }

        return http;
    }

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<Answer> PostAsync(string path, string json = "{}") => SendAsync(HttpMethod.Post, path, json);

    public async Task<Answer> SendAsync(HttpMethod method, string path, string? json = null, HttpClient? http = null)
    {
        using var request = new HttpRequestMessage(method, path)
        {
            Content = json is null ? null : new StringContent(json, null, "application/json"),
        };
        using var response = await (http ?? Http).SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new((int)response.StatusCode, text.StartsWith('{') ? JsonNode.Parse(text) : null);
    }

    /// <summary>A project and a collection in it.</summary>
    public async Task<string> FoxAsync()
    {
        var project = (await PostAsync("/v1/projects", """{"name":"App"}""")).Id;
        return (await PostAsync("/v1/collections", $$"""{"project_id":"{{project}}","name":"Felix the Fox","prompt":"A friendly orange fox with a blue scarf"}""")).Id;
    }

    /// <summary>A finished image: its data as the generate call answered it.</summary>
    public async Task<JsonNode> ImageAsync(string collection, string name = "Waving")
    {
        var made = await PostAsync($"/v1/collections/{collection}/generate", $$"""{"type":"image","name":"{{name}}","image_prompt":"{{name}}"}""");
        Server.Time.Advance(TimeSpan.FromSeconds(30));
        return made.Data;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync();
    }
}

/// <summary>A status and a body.</summary>
internal sealed record Answer(int Status, JsonNode? Json)
{
    public JsonNode Data => Json?["data"] ?? throw new InvalidOperationException($"{Status} {Json?.ToJsonString()}");

    public string Id => (string)Data["id"]!;

    public string? Code => (string?)Json?["error"]?["code"];

    public string? Message => (string?)Json?["error"]?["message"];
}
