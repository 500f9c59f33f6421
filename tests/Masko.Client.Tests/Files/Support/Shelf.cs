using Microsoft.AspNetCore.Http;

namespace Masko.Client.Tests.Files;

/// <summary>A server with files, or with whatever a test answers, under paths of its own.</summary>
internal sealed class Shelf : IAsyncDisposable
{
    private readonly Dictionary<string, RequestDelegate> answers;

    private Shelf(Dictionary<string, RequestDelegate> answers) => this.answers = answers;

    public WireServer Server { get; private set; } = null!;

    public IReadOnlyList<SeenRequest> Requests => Server.Requests;

    public static async Task<Shelf> OpenAsync()
    {
        var shelf = new Shelf(new(StringComparer.Ordinal));
        shelf.Server = await WireServer.StartAsync(context => shelf.answers.TryGetValue(context.Request.Path, out var answer) ? answer(context) : Answer.Json(context, 404, "{}"));
        return shelf;
    }

    /// <summary>Answers with a file.</summary>
    public string Put(string path, byte[] file, string? contentType = null, string? tag = null) => Put(path, context => SendAsync(context, file, contentType, tag));

    public string Put(string path, RequestDelegate answer)
    {
        answers[path] = answer;
        return At(path);
    }

    public string At(string path) => new Uri(Server.Address, path).AbsoluteUri;

    /// <summary>A completed job with files.</summary>
    public static Job Job(AssetUrls urls, string name = "Waving hello", string id = "j1", AssetIds? assets = null) => new()
    {
        Id = id, Status = JobStatus.Completed, ItemId = "i-" + id, ItemName = name, Urls = urls, Assets = assets ?? new(),
    };

    /// <summary>A client that tries again, and does not wait for it.</summary>
    public MaskoClient Client(int retries = 3, TimeProvider? time = null) => Server.Client(options =>
    {
        options.Retry.MaxRetries = retries;
        options.Retry.Delay = options.Retry.MaxDelay = TimeSpan.FromTicks(1);
        options.Time = time ?? TimeProvider.System;
    });

    public static async Task SendAsync(HttpContext context, byte[] file, string? contentType = null, string? tag = null)
    {
        context.Response.ContentType = contentType;
        context.Response.ContentLength = file.Length;
        if (tag is not null)
        {
            context.Response.Headers.ETag = tag;
        }

        await context.Response.Body.WriteAsync(file);
    }

    /// <summary>Promises a file, sends a part of it, and breaks the connection.</summary>
    public static async Task BreakAsync(HttpContext context, byte[] file, int after, string? tag = null)
    {
        context.Response.ContentLength = file.Length;
        if (tag is not null)
        {
            context.Response.Headers.ETag = tag;
        }

        await context.Response.Body.WriteAsync(file.AsMemory(0, after));
        await context.Response.Body.FlushAsync();
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
