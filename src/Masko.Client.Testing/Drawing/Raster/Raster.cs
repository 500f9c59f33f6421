using System.Numerics;

namespace Masko.Client.Testing.Drawing;

/// <summary>The pixels of a picture, one colour blended over the other. Colours are kept multiplied by their opacity.</summary>
internal sealed class Raster(int width, int height)
{
    private readonly Vector4[] pixels = new Vector4[width * height];

    public int Width => width;

    public int Height => height;

    public void Blend(int x, int y, int count, in Color color)
    {
        var row = pixels.AsSpan((y * width) + x, count);
        var opacity = (float)color.A;
        var over = new Vector4((float)color.R * opacity, (float)color.G * opacity, (float)color.B * opacity, opacity);
        if (opacity == 1) row.Fill(over);
        else foreach (ref var pixel in row) pixel = over + (pixel * (1 - opacity));
    }

    public byte[] ToBytes(PixelKind kind)
    {
        var bytes = new byte[pixels.Length * kind.Bytes()];
        for (var i = 0; i < pixels.Length; i++) Write(pixels[i], bytes.AsSpan(i * kind.Bytes(), kind.Bytes()));
        return bytes;
    }

    private static void Write(Vector4 pixel, Span<byte> bytes)
    {
        if (pixel.W == 0) return;

        var rounded = (pixel * (255 / pixel.W)) + new Vector4(0.5f);
        bytes[0] = ToByte(rounded.X);
        bytes[1] = ToByte(rounded.Y);
        bytes[2] = ToByte(rounded.Z);
        if (bytes.Length == 4) bytes[3] = ToByte((pixel.W * 255) + 0.5f);
    }

    private static byte ToByte(float part) => part > 255 ? (byte)255 : (byte)part;
}
