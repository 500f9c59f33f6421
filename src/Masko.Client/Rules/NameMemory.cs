using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Masko.Client.Rules;

/// <summary>The names of a run, kept as 8 bytes each.</summary>
internal sealed class NameMemory
{
    private readonly HashSet<ulong> seen = [];

    /// <summary>Whether no other name of the run was the same but for case and outer spaces.</summary>
    public bool Add(string name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(name.Trim().ToUpperInvariant()), hash);
        lock (seen)
        {
            return seen.Add(BinaryPrimitives.ReadUInt64LittleEndian(hash));
        }
    }
}
