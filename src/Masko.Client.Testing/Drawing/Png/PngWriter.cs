using System.Buffers.Binary;

namespace Masko.Client.Testing.Drawing;

internal static class PngWriter
{
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Write(Raster raster, PixelKind kind)
    {
        using var png = new MemoryStream();
        png.Write(Signature);
        WriteChunk(png, "IHDR"u8, Header(raster, kind));
        WriteChunk(png, "IDAT"u8, Deflater.Compress(Rows(raster, kind)));
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static byte[] Header(Raster raster, PixelKind kind)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, raster.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), raster.Height);
        header[8] = 8;
        header[9] = (byte)(kind == PixelKind.Rgb ? 2 : 6);
        return header;
    }

    private static byte[] Rows(Raster raster, PixelKind kind)
    {
        var pixels = raster.ToBytes(kind);
        var stride = raster.Width * kind.Bytes();
        var rows = new byte[(stride + 1) * raster.Height];
        ReadOnlySpan<byte> above = new byte[stride];
        for (var y = 0; y < raster.Height; y++)
        {
            var row = pixels.AsSpan(y * stride, stride);
            RowFilter.Apply(row, above, rows.AsSpan(y * (stride + 1), stride + 1));
            above = row;
        }

        return rows;
    }

    private static void WriteChunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        byte[] named = [.. type, .. content];
        png.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(named));
        png.Write(number);
    }
}
