using System.Text.Json.Nodes;
using Masko.Client.Testing.Tests.Transport;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Testing.Tests.Faults;

/// <summary>A server with a script, and a plain HttpClient with its key. Answers are held against the contract where the script does not break it.</summary>
internal sealed class Scripted : IAsyncDisposable
{
    private Scripted(MaskoServer server, VirtualTime? time)
    {
        Server = server;
        Time = time;
        Http = server.CreateCheckedClient(checksRequests: false);
        Http.Timeout = Timeout.InfiniteTimeSpan;
        Http.DefaultRequestHeaders.Authorization = new("Bearer", server.ApiKey);
    }

    public MaskoServer Server { get; }

    public VirtualTime? Time { get; }

    public HttpClient Http { get; }

    public FaultScript Faults => Server.Faults;

    public int Spent => Server.Ledger.Spent;

    public ServerRequest LastRequest => Server.Requests[^1];

    public static Task<Scripted> OpenAsync(Action<MaskoServerOptions>? configure = null)
    {
        var time = new VirtualTime();
        return OpenAsync(time, options =>
        {
            options.Time = time;
            configure?.Invoke(options);
        });
    }

    public static async Task<Scripted> OpenAsync(VirtualTime? time, Action<MaskoServerOptions> configure)
    {
        var options = new MaskoServerOptions();
        configure(options);
        return new(await MaskoServer.StartAsync(options).Soon(), time);
    }

    public void Advance(double seconds) => Time!.Advance(TimeSpan.FromSeconds(seconds));

    public Task<HttpResponseMessage> GetAsync(string path) => Http.GetAsync(path).Soon();

    public Task<HttpResponseMessage> PostAsync(string path, string json = "{}") => Http.PostAsync(path, Json(json)).Soon();

    public static StringContent Json(string json) => new(json, null, "application/json");

    /// <summary>A character to make images of.</summary>
    public async Task<string> FoxAsync()
    {
        var project = await (await PostAsync("/v1/projects", """{"name":"App"}""")).DataAsync();
        var made = await PostAsync("/v1/collections", $$"""{"project_id":"{{project["id"]}}","name":"Felix","prompt":"A friendly orange fox"}""");
        return (string)(await made.DataAsync())["id"]!;
    }

    public Task<HttpResponseMessage> GenerateAsync(string fox, string name = "Waving", string type = "image") =>
        PostAsync($"/v1/collections/{fox}/generate", Request(name, type));

    public Task<HttpResponseMessage> BatchAsync(string fox, params string[] names) =>
        PostAsync($"/v1/collections/{fox}/generate-batch", $$"""{"requests":[{{string.Join(',', names.Select(name => Request(name, "image")))}}]}""");

    /// <summary>The data of a finished image.</summary>
    public async Task<JsonNode> ImageAsync()
    {
        var made = await (await GenerateAsync(await FoxAsync())).DataAsync();
        Advance(30);
        return made;
    }

    /// <summary>Where a finished image is.</summary>
    public async Task<string> PictureAsync() => (string)(await ImageAsync())["urls"]!["image"]!;

    public async Task<string> StatusAsync(JsonNode made) => (string)(await (await GetAsync($"/v1/jobs/{made["job_id"]}")).DataAsync())["status"]!;

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync().Soon();
    }

    private static string Request(string name, string type) => $$"""{"type":"{{type}}","name":"{{name}}","image_prompt":"{{name}}"}""";
}
