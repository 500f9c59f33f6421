using Masko.Client.Testing.Assets;
using Masko.Client.Testing.Faults;
using Masko.Client.Testing.RateLimits;
using Masko.Client.Testing.Requests;
using Masko.Client.Testing.World;
using Microsoft.AspNetCore.Http;

namespace Masko.Client.Testing.Wire;

/// <summary>The way of a request: read, matched with the fault script, let in by key and rate limit, carried out, answered.</summary>
internal sealed class Pipeline(MaskoWorld world, Router router, RequestLog log, FaultScript faults, RateLimiter limits, AssetFiles files)
{
    public async Task HandleAsync(HttpContext context)
    {
        using var exchange = await Exchange.ReadAsync(context, router, world, log.NextNumber()).ConfigureAwait(false);
        log.Add(exchange.Request);
        var fault = faults.Take(exchange);
        if (fault is not null && await fault.BeforeAsync(exchange).ConfigureAwait(false))
        {
            return;
        }

        if (exchange.Request.Operation == MaskoOperations.DownloadAsset)
        {
            var file = files.Find(exchange);
            await (fault ?? Fault.None).WriteFileAsync(exchange, file).ConfigureAwait(false);
            return;
        }

        if (exchange.Path == ContractFile.Path)
        {
            await ReplyWriter.BodyAsync(exchange, ReplyWriter.Json, ContractFile.Bytes).ConfigureAwait(false);
            return;
        }

        var reply = await ReplyAsync(exchange).ConfigureAwait(false);
        await (fault ?? Fault.None).WriteAsync(exchange, reply).ConfigureAwait(false);
    }

    private async Task<Reply> ReplyAsync(Exchange exchange)
    {
        var limitHeaders = Reply.NoHeaders;
        try
        {
            if (exchange.Operation is not { } operation)
            {
                throw new ApiFailure(404, "not_found", $"There is nothing at {exchange.Request.Method} {exchange.Path}.");
            }

            var key = operation.NeedsKey ? KeyOf(exchange) : null;
            limitHeaders = key is null ? limitHeaders : limits.Count(key);
            var reply = await operation.Handle(CallOf(exchange, operation, key)).ConfigureAwait(false);
            return reply with { Headers = limitHeaders };
        }
        catch (RateLimitFailure failure)
        {
            return failure.ToReply() with { Headers = failure.Headers };
        }
        catch (ApiFailure failure)
        {
            return failure.ToReply() with { Headers = limitHeaders };
        }
    }

    private static Call CallOf(Exchange exchange, Operation operation, Key? key) => new(
        exchange.Request.RequestId,
        operation,
        exchange.Route,
        exchange.Context.Request.Query,
        exchange.Upload,
        exchange.Body,
        key?.Workspace ?? Nobody,
        exchange.Context.RequestAborted);

    private static Workspace Nobody { get; } = new("nobody", null);

    private Key KeyOf(Exchange exchange)
    {
        const string Scheme = "Bearer ";
        var header = exchange.Context.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            throw ApiFailure.Unauthorized("The Authorization header is missing: send Bearer and your key.");
        }

        lock (world.Gate)
        {
            return !world.Keys.TryGetValue(header[Scheme.Length..].Trim(), out var key) ? throw ApiFailure.Unauthorized("This key does not exist.")
                : key.IsRevoked ? throw ApiFailure.Unauthorized("This key was revoked.")
                : key;
        }
    }
}
