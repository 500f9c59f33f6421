using System.Globalization;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Operations;

/// <summary>Addresses that work until a moment.</summary>
internal sealed class SignedUrls(MaskoWorld world, Views views, MaskoServerOptions options)
{
    public (string Url, DateTimeOffset Expires) Sign(Asset asset)
    {
        var expires = world.Now + options.SignedUrlTime;
        return ($"{views.Url(asset)}?expires={expires.ToUnixTimeSeconds()}&signature={Signature(asset.Path, expires.ToUnixTimeSeconds())}", expires);
    }

    /// <summary>Whether an address may be opened: an unsigned one may, a signed one until it expires.</summary>
    public bool MayOpen(string path, string? expires, string? signature)
    {
        if (expires is null && signature is null)
        {
            return true;
        }

        return long.TryParse(expires, NumberStyles.Integer, CultureInfo.InvariantCulture, out var seconds)
            && signature == Signature(path, seconds)
            && world.Now.ToUnixTimeSeconds() < seconds;
    }

    private string Signature(string path, long seconds) => Hash.Hex(32, "signature", world.Seed, path, seconds.ToString(CultureInfo.InvariantCulture));
}
