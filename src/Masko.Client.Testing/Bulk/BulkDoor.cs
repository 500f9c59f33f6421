using Masko.Client.Testing.RateLimits;
using Masko.Client.Testing.Wire;
using Microsoft.AspNetCore.Http;

namespace Masko.Client.Testing.Bulk;

/// <summary>Lets in whoever has the one key, as often as the limit allows. No header tells of the limit: none is documented.</summary>
/// <param name="world">Its gate and its clock.</param>
/// <param name="apiKey">The key.</param>
/// <param name="keyHeader">Where it stands.</param>
/// <param name="perMinute">The limit; null for none.</param>
internal class BulkDoor(BulkWorld world, string apiKey, string keyHeader, int? perMinute) : IDoor
{
    private readonly RequestCount? count = RequestCount.InAnyMinute(perMinute);

    public string KeyHeader => keyHeader;

    public Admission Enter(IHeaderDictionary headers)
    {
        if (KeyReader.Read(headers, keyHeader) != apiKey)
        {
            throw ApiFailure.Unauthorized("This key does not exist.");
        }

        lock (world.Gate)
        {
            CountFor(headers)?.AddOrRefuse(world.Now);
        }

        return Admission.Anybody;
    }

    /// <summary>What a request counts against; null for nothing.</summary>
    protected virtual RequestCount? CountFor(IHeaderDictionary headers) => count;
}
