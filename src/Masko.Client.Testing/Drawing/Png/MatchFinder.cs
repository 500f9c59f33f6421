namespace Masko.Client.Testing.Drawing;

/// <summary>Finds where the bytes to come have been before.</summary>
internal sealed class MatchFinder(byte[] bytes)
{
    public const int Shortest = 4;
    private const int Longest = 258;
    private const int Window = 1 << 15;
    private const int HashBits = 15;
    private const int Tries = 24;

    private readonly int[] latest = NewPlaces(1 << HashBits);
    private readonly int[] before = NewPlaces(Window);

    /// <summary>The longest earlier occurrence; a length of 0 when there is none.</summary>
    public (int Length, int Distance) Find(int at)
    {
        var best = (Length: 0, Distance: 0);
        if (at + Shortest > bytes.Length) return best;

        var candidate = latest[HashAt(at)];
        for (var tries = Tries; tries > 0 && candidate >= 0 && at - candidate <= Window; tries--)
        {
            var length = CommonLength(candidate, at);
            if (length > best.Length) best = (length, at - candidate);
            if (best.Length == Longest) break;

            var earlier = before[candidate % Window];
            if (earlier >= candidate) break;
            candidate = earlier;
        }

        return best.Length >= Shortest ? best : (0, 0);
    }

    public void Remember(int at)
    {
        if (at + Shortest > bytes.Length) return;

        var hash = HashAt(at);
        before[at % Window] = latest[hash];
        latest[hash] = at;
    }

    private int CommonLength(int earlier, int at)
    {
        var most = Math.Min(Longest, bytes.Length - at);
        return bytes.AsSpan(at, most).CommonPrefixLength(bytes.AsSpan(earlier, most));
    }

    private int HashAt(int at)
    {
        var four = (uint)(bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24));
        return (int)((four * 2654435761) >> (32 - HashBits));
    }

    private static int[] NewPlaces(int count)
    {
        var places = new int[count];
        Array.Fill(places, -1);
        return places;
    }
}
