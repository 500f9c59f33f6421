using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Masko.Client.Rules;

/// <summary>The names of a run, kept as 8 bytes each in a table that is at least a third full: a run may have very many.</summary>
internal sealed class NameMemory
{
    private const int FirstRoom = 64;

    private readonly object gate = new();
    private ulong[] table = new ulong[FirstRoom];
    private int count;

    /// <summary>Whether no other name of the run was the same but for case and outer spaces.</summary>
    public bool Add(string name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(name.Trim().ToUpperInvariant()), hash);

        // Zero is an empty place.
        var mark = Math.Max(1, BinaryPrimitives.ReadUInt64LittleEndian(hash));
        lock (gate)
        {
            if (!Put(table, mark))
            {
                return false;
            }

            if (++count > table.Length / 4 * 3)
            {
                Grow();
            }

            return true;
        }
    }

    private static bool Put(ulong[] places, ulong mark)
    {
        var place = (int)(mark & (ulong)(places.Length - 1));
        while (places[place] != 0)
        {
            if (places[place] == mark)
            {
                return false;
            }

            place = (place + 1) & (places.Length - 1);
        }

        places[place] = mark;
        return true;
    }

    private void Grow()
    {
        var larger = new ulong[table.Length * 2];
        foreach (var mark in table)
        {
            if (mark != 0)
            {
                Put(larger, mark);
            }
        }

        table = larger;
    }
}
