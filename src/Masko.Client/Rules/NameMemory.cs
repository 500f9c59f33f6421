using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Masko.Client.Rules;

/// <summary>
/// The names of a run, as 8 bytes of a hash each: a run may have very many, and would keep every name of a stream alive. Among 100,000 names two look alike in one run
/// of four thousand million.
/// </summary>
internal sealed class NameMemory
{
    private readonly HashSet<ulong> names = [];

    /// <summary>Returns true when no other name of the run was the same but for case and outer spaces.</summary>
    public bool Add(string name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(name.Trim().ToUpperInvariant()), hash);
        lock (names)
        {
            return names.Add(BinaryPrimitives.ReadUInt64LittleEndian(hash));
        }
    }
}
