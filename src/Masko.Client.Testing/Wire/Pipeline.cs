using System.Globalization;
using Masko.Client.Testing.Faults;
using Masko.Client.Testing.RateLimits;
using Masko.Client.Testing.Requests;
using Masko.Client.Testing.World;
using Microsoft.AspNetCore.Http;

namespace Masko.Client.Testing.Wire;

/// <summary>The way of a request: read, matched with the fault script, let in by key and rate limit, carried out, answered.</summary>
internal sealed class Pipeline(ServerWorld world, Service service, RequestLog log, ServerFaults faults)
{
    public async Task HandleAsync(HttpContext context)
    {
        context.Response.OnStarting(() => DateAsync(context.Response));
        using var exchange = await Exchange.ReadAsync(context, service.Router, world, log.NextNumber(), service.Door.KeyHeader).ConfigureAwait(false);
        log.Add(exchange.Request);
        var fault = faults.Take(exchange);
        if (fault is not null && await fault.BeforeAsync(exchange).ConfigureAwait(false))
        {
            return;
        }

        if (exchange.Request.Operation == MaskoOperations.DownloadAsset)
        {
            var file = service.Files.Find(exchange);
            await (fault ?? Fault.None).WriteFileAsync(exchange, file).ConfigureAwait(false);
            return;
        }

        if (exchange.Path == ContractFile.Path && service.Contract is { } contract)
        {
            await ReplyWriter.BodyAsync(exchange, ReplyWriter.Json, contract).ConfigureAwait(false);
            return;
        }

        var reply = await ReplyAsync(exchange).ConfigureAwait(false);
        await (fault ?? Fault.None).WriteAsync(exchange, reply).ConfigureAwait(false);
    }

    /// <summary>Kestrel dates answers by the real time, which has nothing to do with that of the jobs.</summary>
    private Task DateAsync(HttpResponse response)
    {
        if (response.Headers.Date.Count == 0)
        {
            response.Headers.Date = world.Now.ToString("r", CultureInfo.InvariantCulture);
        }

        return Task.CompletedTask;
    }

    private async Task<Reply> ReplyAsync(Exchange exchange)
    {
        var admission = Admission.Anybody;
        try
        {
            if (exchange.Operation is not { } operation)
            {
                throw new ApiFailure(404, "not_found", $"There is nothing at {exchange.Request.Method} {exchange.Path}.");
            }

            admission = operation.NeedsKey ? service.Door.Enter(exchange.Context.Request.Headers) : admission;
            var reply = await operation.Handle(CallOf(exchange, operation, admission)).ConfigureAwait(false);
            return reply with { Headers = admission.Headers };
        }
        catch (RateLimitFailure failure)
        {
            return failure.ToReply() with { Headers = failure.Headers };
        }
        catch (ApiFailure failure)
        {
            return failure.ToReply() with { Headers = admission.Headers };
        }
    }

    private static Call CallOf(Exchange exchange, Operation operation, Admission admission) => new(
        exchange.Request.RequestId,
        operation,
        exchange.Route,
        exchange.Context.Request.Query,
        exchange.Context.Request.Headers,
        exchange.Upload,
        exchange.Body,
        admission.Workspace,
        exchange.Context.RequestAborted);
}
