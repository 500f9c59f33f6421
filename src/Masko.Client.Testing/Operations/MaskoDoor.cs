using Masko.Client.Testing.RateLimits;
using Masko.Client.Testing.Wire;
using Masko.Client.Testing.World;
using Microsoft.AspNetCore.Http;

namespace Masko.Client.Testing.Operations;

/// <summary>Lets in whoever has a key of a workspace that is not revoked, as often as its limit allows.</summary>
internal sealed class MaskoDoor(MaskoWorld world, RateLimiter limits) : IDoor
{
    public string KeyHeader => KeyReader.Authorization;

    public Admission Enter(IHeaderDictionary headers)
    {
        var key = KeyOf(headers);
        return new(key.Workspace, limits.Count(key));
    }

    private Key KeyOf(IHeaderDictionary headers)
    {
        var value = KeyReader.Read(headers);
        lock (world.Gate)
        {
            return !world.Keys.TryGetValue(value, out var key) ? throw ApiFailure.Unauthorized("This key does not exist.")
                : key.IsRevoked ? throw ApiFailure.Unauthorized("This key was revoked.")
                : key;
        }
    }
}
