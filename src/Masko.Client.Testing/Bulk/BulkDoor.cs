using Masko.Client.Testing.RateLimits;
using Masko.Client.Testing.Wire;
using Microsoft.AspNetCore.Http;

namespace Masko.Client.Testing.Bulk;

/// <summary>Lets in whoever has the one key, as often as the limit allows. No header tells of the limit: none is documented.</summary>
/// <param name="world">Its gate and its clock.</param>
/// <param name="apiKey">The key.</param>
/// <param name="keyHeader">Where it stands.</param>
/// <param name="limit">The limit; null for none.</param>
/// <param name="sandboxLimit">The limit of the sandbox, which counts apart; null for none.</param>
internal sealed class BulkDoor(BulkWorld world, string apiKey, string keyHeader, int? limit, int? sandboxLimit) : IDoor
{
    private readonly RequestCount? live = RequestCount.InAnyMinute(limit);
    private readonly RequestCount? sandbox = RequestCount.InAnyMinute(sandboxLimit);

    /// <summary>Whether a request is for the sandbox, of a service that has one.</summary>
    public static bool IsSandbox(IHeaderDictionary headers) => headers["x-sandbox"] == "true";

    public string KeyHeader => keyHeader;

    public Admission Enter(IHeaderDictionary headers)
    {
        if (KeyReader.Read(headers, keyHeader) != apiKey)
        {
            throw ApiFailure.Unauthorized("This key does not exist.");
        }

        lock (world.Gate)
        {
            if ((IsSandbox(headers) ? sandbox : live) is { } count)
            {
                _ = count.Left(world.Now) > 0 ? true : throw new RateLimitFailure(Reply.NoHeaders);
                count.Add(world.Now);
            }
        }

        return Admission.Anybody;
    }
}
