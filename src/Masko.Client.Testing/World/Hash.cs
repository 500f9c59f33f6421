using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Masko.Client.Testing.World;

/// <summary>Chance without a sequence: what happens to a thing depends on the thing alone, never on what came before it.</summary>
internal static class Hash
{
    /// <summary>An id in the shape of a UUID.</summary>
    public static string Id(params ReadOnlySpan<string> parts)
    {
        Span<byte> bytes = stackalloc byte[32];
        Fill(parts, bytes);

        // The version and variant bits of a random UUID.
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes[..16], bigEndian: true).ToString();
    }

    /// <summary>So many hexadecimal digits, at most 64.</summary>
    public static string Hex(int digits, params ReadOnlySpan<string> parts)
    {
        Span<byte> bytes = stackalloc byte[32];
        Fill(parts, bytes);
        return Convert.ToHexString(bytes).ToLowerInvariant()[..digits];
    }

    /// <summary>A number from 0 up to, not including, a limit.</summary>
    public static int Number(int limit, params ReadOnlySpan<string> parts)
    {
        Span<byte> bytes = stackalloc byte[32];
        Fill(parts, bytes);
        return (int)(BinaryPrimitives.ReadUInt64BigEndian(bytes) % (ulong)limit);
    }

    /// <summary>A share from 0 to 1.</summary>
    public static double Share(params ReadOnlySpan<string> parts) => Number(1_000_000, parts) / 1_000_000.0;

    private static void Fill(ReadOnlySpan<string> parts, Span<byte> bytes)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            // With its length, so that "ab","c" is another thing than "a","bc".
            text.Append(part.Length).Append(':').Append(part);
        }

        SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()), bytes);
    }
}
