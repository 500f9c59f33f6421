using System.Buffers.Binary;
using System.Text;

namespace Masko.Client.Tests.Files;

/// <summary>Files that are whole by their format, and hold nothing that can be seen.</summary>
internal static class Sample
{
    private static readonly byte[] PngSignature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Png(int data = 100) => [.. PngSignature, .. Chunk("IHDR", 13), .. Chunk("IDAT", data), .. Chunk("IEND", 0)];

    public static byte[] Mp4(int data = 100) => [.. Box("ftyp", 16), .. Box("mdat", data), .. Box("moov", 24)];

    public static byte[] Webm(int data = 100) => [0x1A, 0x45, 0xDF, 0xA3, 0x8A, .. new byte[10], 0x18, 0x53, 0x80, 0x67, 0x01, .. Length(data), .. new byte[data]];

    public static byte[] Webp(int data = 100)
    {
        var file = new byte[12 + data];
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(4), (uint)(4 + data));
        "WEBP"u8.CopyTo(file.AsSpan(8));
        return file;
    }

    public static byte[] Jpeg() => [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0, 0, 0, 0, 0xFF, 0xD9];

    public static byte[] Gif() => [.. "GIF89a"u8, 0, 0, 0, 0, 0, 0, 0x3B];

    public static byte[] Of(string format) => format switch
    {
        "png" => Png(),
        "mp4" => Mp4(),
        "webm" => Webm(),
        "webp" => Webp(),
        "jpeg" => Jpeg(),
        "gif" => Gif(),
        _ => Encoding.UTF8.GetBytes(format),
    };

    private static byte[] Chunk(string type, int data)
    {
        var chunk = new byte[12 + data];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        for (var i = 0; i < data; i++)
        {
            chunk[8 + i] = (byte)(i * 31);
        }

        return chunk;
    }

    private static byte[] Box(string type, int data)
    {
        var box = new byte[8 + data];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        Encoding.ASCII.GetBytes(type, box.AsSpan(4));
        return box;
    }

    private static byte[] Length(int data)
    {
        var length = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(length, data);
        return length[1..];
    }
}
