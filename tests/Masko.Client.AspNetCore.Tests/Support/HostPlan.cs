using Masko.Client.Testing;
using Microsoft.AspNetCore.Builder;

namespace Masko.Client.AspNetCore.Tests.Support;

/// <summary>What an application of a test does differently.</summary>
internal sealed record HostPlan
{
    public VirtualTime Time { get; init; } = new();

    /// <summary>The unnamed options; null adds none.</summary>
    public Action<MaskoWebhookOptions>? Options { get; init; } = _ => { };

    public Func<JobEvent, CancellationToken, Task> Handler { get; init; } = (_, _) => Task.CompletedTask;

    public Dictionary<string, string?> Configuration { get; init; } = [];

    public Action<WebApplicationBuilder>? Services { get; init; }

    public Action<WebApplication>? Middleware { get; init; }

    /// <summary>Maps endpoints in place of the usual one.</summary>
    public Action<WebApplication>? Map { get; init; }
}
