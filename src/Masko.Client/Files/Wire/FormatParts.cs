using System.Buffers.Binary;
using System.Numerics;

namespace Masko.Client.Files;

/// <summary>How the parts of a file say where they end: PNG's chunks, MP4's boxes, the one part of a WebP, WebM's elements.</summary>
internal static class FormatParts
{
    private const int Longest = 16;
    private const uint Segment = 0x18538067;

    /// <summary>How many bytes tell of the first part; 0 for a format that tells nothing.</summary>
    public static int HeadOf(FileFormat format) => format switch
    {
        FileFormat.Png => 16,
        FileFormat.Webp or FileFormat.Mp4 => 8,
        FileFormat.Webm => 12,
        _ => 0,
    };

    /// <summary>How many bytes tell of every other part.</summary>
    public static int NextHeadOf(FileFormat format) => format == FileFormat.Webm ? 12 : 8;

    /// <summary>Reads the head of a part that starts at a place.</summary>
    public static FormatPart Read(FileFormat format, ReadOnlySpan<byte> head, long start) => format switch
    {
        FileFormat.Png => Chunk(head, start),
        FileFormat.Webp => new(start + 8 + BinaryPrimitives.ReadUInt32LittleEndian(head[4..]), IsLast: true),
        FileFormat.Mp4 => Box(head, start),
        _ => Element(head, start),
    };

    /// <summary>Length, type, data, checksum; the first comes after the eight bytes that say PNG.</summary>
    private static FormatPart Chunk(ReadOnlySpan<byte> head, long start)
    {
        var signature = head.Length - 8;
        var chunk = head[signature..];
        return new(start + signature + 12 + BinaryPrimitives.ReadUInt32BigEndian(chunk), chunk[4..].SequenceEqual("IEND"u8));
    }

    /// <summary>Length with its head, type, data. Length 1 puts a longer one behind the type; 0 is the rest of the file, which ends anywhere.</summary>
    private static FormatPart Box(ReadOnlySpan<byte> head, long start)
    {
        long length = BinaryPrimitives.ReadUInt32BigEndian(head);
        return length != 1 ? new(start + length, IsLast: false)
            : head.Length < Longest ? new(0, IsLast: false) { NeedsMore = true }
            : new(start + BinaryPrimitives.ReadInt64BigEndian(head[8..]), IsLast: false);
    }

    /// <summary>An id of four bytes; a length whose leading zeros say how long it is itself, all ones for nobody knows; data.</summary>
    private static FormatPart Element(ReadOnlySpan<byte> head, long start)
    {
        var width = BitOperations.LeadingZeroCount((uint)head[4] << 24) + 1;
        if (width > 8)
        {
            return FormatPart.Unknown;
        }

        var all = (1UL << (7 * width)) - 1;
        var length = (BinaryPrimitives.ReadUInt64BigEndian(head[4..]) >> (64 - (8 * width))) & all;
        return length == all ? FormatPart.Unknown : new(start + 4 + width + (long)length, BinaryPrimitives.ReadUInt32BigEndian(head) == Segment);
    }
}

/// <summary>A part of a file.</summary>
/// <param name="End">Where the next one starts.</param>
/// <param name="IsLast">Whether the file may end there.</param>
internal readonly record struct FormatPart(long End, bool IsLast)
{
    /// <summary>A part that does not say where it ends.</summary>
    public static FormatPart Unknown { get; } = new(-1, IsLast: true);

    /// <summary>Whether more of its head must be read.</summary>
    public bool NeedsMore { get; init; }
}
