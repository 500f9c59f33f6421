using System.Security.Cryptography;
using System.Text;

namespace Masko.Client.Files;

/// <summary>An id for a file that has none but its address, which may hold a secret.</summary>
internal static class AssetIdentity
{
    public static string Of(string? url) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(url ?? "")), 0, 16).ToLowerInvariant();
}
