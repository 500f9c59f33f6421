using System.Text.Json.Nodes;
using Masko.Client.Testing.Tests.Support;

namespace Masko.Client.Testing.Tests.Canvases.Support;

/// <summary>A canvas on a server of its own.</summary>
internal sealed class TestCanvas(Box box, string fox, Answer made) : IAsyncDisposable
{
    private const string FourStates = "claude-code-4state";

    public Box Box => box;

    public string Fox => fox;

    public Answer Made => made;

    public string Path => $"/v1/collections/{fox}/canvases/{made.Id}";

    public static async Task<TestCanvas> OfFourStatesAsync(Action<MaskoServerOptions>? configure = null)
    {
        var box = await Box.OpenAsync(configure);
        var fox = await box.FoxAsync();
        return new(box, fox, await CreateAsync(box, fox, FourStates));
    }

    /// <summary>The four states with their images done.</summary>
    public static async Task<TestCanvas> WithImagesAsync(Action<MaskoServerOptions>? configure = null)
    {
        var canvas = await OfFourStatesAsync(configure);
        canvas.Wait();
        return canvas;
    }

    public static async Task<TestCanvas> EmptyAsync()
    {
        var box = await Box.OpenAsync();
        var fox = await box.FoxAsync();
        return new(box, fox, await CreateAsync(box, fox));
    }

    public static Task<Answer> CreateAsync(Box box, string fox, string? template = null, string name = "Main Canvas") =>
        box.PostAsync(
            $"/v1/collections/{fox}/canvases",
            template is null ? $$"""{"name":"{{name}}"}""" : $$"""{"name":"{{name}}","template_id":"{{template}}"}""");

    public async Task<JsonNode> GetAsync() => (await box.GetAsync(Path)).Data;

    public async Task<JsonNode> ExportAsync() => (await box.GetAsync(Path + "/export")).Json!;

    public Task<Answer> SaveAsync(JsonNode graph) => SaveAsync(graph.ToJsonString());

    public Task<Answer> SaveAsync(string graph) => box.SendAsync(HttpMethod.Put, Path, graph);

    public Task<Answer> GenerateAllAsync(string body = """{"targets":"animations","skip_completed":true,"duration":4}""") =>
        box.PostAsync(Path + "/generate-all", body);

    public Task<Answer> DryRunAsync() => GenerateAllAsync("""{"targets":"animations","skip_completed":true,"duration":4,"dry_run":true}""");

    /// <summary>Until all jobs have ended.</summary>
    public void Wait() => box.Server.Time.Advance(TimeSpan.FromMinutes(5));

    public ValueTask DisposeAsync() => box.DisposeAsync();
}
