using System.Collections.Concurrent;

namespace Masko.Client.Docs.Tests.Scenes;

/// <summary>A service of the reader's app.</summary>
public sealed class Gallery
{
    private readonly ConcurrentQueue<string?> jobs = new();

    public IReadOnlyList<string?> Jobs => [.. jobs];

    public Task AddAsync(JobEvent e)
    {
        jobs.Enqueue(e.JobId);
        return Task.CompletedTask;
    }

    public Task AddAsync(VidiKingEvent e)
    {
        jobs.Enqueue(e.Data?.Id);
        return Task.CompletedTask;
    }
}

/// <summary>A replay guard of the reader's, on a store that processes share.</summary>
public sealed class RedisGuard : IWebhookReplayGuard
{
    public Task<WebhookClaim> ClaimAsync(string delivery, CancellationToken cancellationToken = default) => Task.FromResult(WebhookClaim.Granted);

    public Task CompleteAsync(string delivery, DateTimeOffset until, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task ReleaseAsync(string delivery, CancellationToken cancellationToken = default) => Task.CompletedTask;
}

/// <summary>How the reader's app shows a video.</summary>
public delegate void ShowVideo(string? video, bool loop, double speed);
