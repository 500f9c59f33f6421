using Masko.Client.Testing.Bulk;
using Masko.Client.Testing.RateLimits;
using Masko.Client.Testing.Wire;
using Microsoft.AspNetCore.Http;

namespace Masko.Client.Testing.VidiKing;

/// <summary>Requests for the sandbox have a limit of their own, and count apart.</summary>
internal sealed class VidiKingDoor(BulkWorld world, string apiKey, VidiKingServerOptions options)
    : BulkDoor(world, apiKey, KeyReader.Authorization, options.RequestsPerMinute)
{
    private readonly RequestCount? sandbox = RequestCount.InAnyMinute(options.SandboxRequestsPerMinute);

    public static bool IsSandbox(IHeaderDictionary headers) => headers["x-sandbox"] == "true";

    protected override RequestCount? CountFor(IHeaderDictionary headers) => IsSandbox(headers) ? sandbox : base.CountFor(headers);
}
