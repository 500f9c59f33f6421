using System.Buffers.Binary;
using System.IO.Compression;

namespace Masko.Client.Testing.Tests.Drawing;

/// <summary>A PNG read by its specification: chunks with their checksums, and the pixels of 8 bits a part.</summary>
internal sealed class PngFile
{
    private const int SignatureLength = 8;
    private readonly byte[] pixels;

    private PngFile(IReadOnlyList<(string Type, byte[] Content)> chunks)
    {
        Chunks = [.. chunks.Select(chunk => chunk.Type)];
        var header = chunks[0].Content;
        (Width, Height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)));
        (BitDepth, ColorType) = (header[8], header[9]);
        PixelBytes = ColorType == 6 ? 4 : 3;
        Inflated = Inflate([.. chunks.Where(chunk => chunk.Type == "IDAT").SelectMany(chunk => chunk.Content)]);
        pixels = Unfiltered();
    }

    public IReadOnlyList<string> Chunks { get; }

    public int Width { get; }

    public int Height { get; }

    public int BitDepth { get; }

    public int ColorType { get; }

    public int PixelBytes { get; }

    public byte[] Inflated { get; }

    public static PngFile Read(byte[] png)
    {
        var chunks = new List<(string, byte[])>();
        for (var rest = png.AsMemory(SignatureLength); !rest.IsEmpty;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(rest.Span);
            var named = rest.Slice(4, length + 4).ToArray();
            var checksum = BinaryPrimitives.ReadUInt32BigEndian(rest.Span[(length + 8)..]);
            var type = System.Text.Encoding.ASCII.GetString(named, 0, 4);
            Assert.That(checksum, Is.EqualTo(ChecksumOf(named)), "the checksum of " + type);
            chunks.Add((type, named[4..]));
            rest = rest[(length + 12)..];
        }

        return new(chunks);
    }

    public byte AlphaAt(int x, int y) => PixelBytes == 3 ? byte.MaxValue : pixels[(((y * Width) + x) * 4) + 3];

    public (byte R, byte G, byte B) ColorAt(int x, int y)
    {
        var at = ((y * Width) + x) * PixelBytes;
        return (pixels[at], pixels[at + 1], pixels[at + 2]);
    }

    private static byte[] Inflate(byte[] compressed)
    {
        using var inflated = new MemoryStream();
        using var zlib = new ZLibStream(new MemoryStream(compressed), CompressionMode.Decompress);
        zlib.CopyTo(inflated);
        return inflated.ToArray();
    }

    private byte[] Unfiltered()
    {
        var stride = Width * PixelBytes;
        var result = new byte[stride * Height];
        for (var y = 0; y < Height; y++)
        {
            Assert.That(Inflated[y * (stride + 1)], Is.EqualTo(2), "the filter of the row");
            for (var i = 0; i < stride; i++)
            {
                var above = y == 0 ? 0 : result[((y - 1) * stride) + i];
                result[(y * stride) + i] = (byte)(Inflated[(y * (stride + 1)) + 1 + i] + above);
            }
        }

        return result;
    }

    private static uint ChecksumOf(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++) sum = (sum >> 1) ^ ((sum & 1) * 0xEDB88320);
        }

        return ~sum;
    }
}
