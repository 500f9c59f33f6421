using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Masko.Client.Testing.Tests.Transport;
using Masko.Client.Testing.Transport;
using Microsoft.AspNetCore.Http;

namespace Masko.Client.Testing.Tests.Webhooks;

/// <summary>What somebody's own server received.</summary>
internal sealed record Received(string Target, string? ContentType, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string? Signature => Headers.GetValueOrDefault("X-Masko-Signature");

    public string Text => Encoding.UTF8.GetString(Body);

    public JsonNode Json => JsonNode.Parse(Body)!;

    public string JobId => (string)Json["job_id"]!;

    /// <summary>The signature as the documentation says it is made.</summary>
    public string Expected(string secret)
    {
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(secret));
        return string.Concat(hmac.ComputeHash(Body).Select(value => value.ToString("x2", null)));
    }
}

/// <summary>Somebody's own server, on a Kestrel of its own. It answers 200 unless told otherwise.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    /// <summary>As an answer: none at all.</summary>
    public const int Never = 0;

    private readonly ConcurrentQueue<int> answers = new();
    private readonly ConcurrentQueue<Received> received = new();
    private readonly SemaphoreSlim arrived = new(0);
    private readonly CancellationTokenSource over = new();
    private KestrelHost host = null!;

    public InMemoryTransport Transport { get; } = new();

    public Uri Address => host.Address;

    public IReadOnlyList<Received> All => [.. received];

    /// <param name="onPort">On a real port; otherwise in memory.</param>
    public static async Task<Receiver> StartAsync(bool onPort = false)
    {
        var receiver = new Receiver();
        receiver.host = onPort
            ? await KestrelHost.StartOnLoopbackAsync(receiver.AnswerAsync, 0).Soon()
            : await KestrelHost.StartInMemoryAsync(receiver.AnswerAsync, receiver.Transport).Soon();
        return receiver;
    }

    /// <summary>What the next ones are answered, in order.</summary>
    public void Answer(params int[] statuses)
    {
        foreach (var status in statuses)
        {
            answers.Enqueue(status);
        }
    }

    /// <summary>Ends when one more has arrived.</summary>
    public Task ArrivedAsync() => arrived.WaitAsync().Soon();

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await host.DisposeAsync().Soon();
        over.Dispose();
        arrived.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        received.Enqueue(new($"{context.Request.Method} {context.Request.Path}", context.Request.ContentType, headers, body.ToArray()));
        arrived.Release();
        var status = answers.TryDequeue(out var answer) ? answer : (int)HttpStatusCode.OK;
        if (status == Never)
        {
            await over.Token.Ended();
            return;
        }

        context.Response.StatusCode = status;
        await context.Response.WriteAsync("thanks");
    }
}
