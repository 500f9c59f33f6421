namespace Masko.Client.Testing.Drawing;

/// <summary>The pixels of a picture, one colour blended over the other. Colours are kept multiplied by their opacity.</summary>
internal sealed class Raster(int width, int height)
{
    private readonly float[] parts = new float[width * height * 4];

    public int Width => width;

    public int Height => height;

    public void Blend(int x, int y, in Color color)
    {
        var pixel = parts.AsSpan(((y * width) + x) * 4, 4);
        var (over, under) = ((float)color.A, 1 - (float)color.A);
        pixel[0] = ((float)color.R * over) + (pixel[0] * under);
        pixel[1] = ((float)color.G * over) + (pixel[1] * under);
        pixel[2] = ((float)color.B * over) + (pixel[2] * under);
        pixel[3] = over + (pixel[3] * under);
    }

    public byte[] ToBytes(PixelKind kind)
    {
        var bytes = new byte[width * height * kind.Bytes()];
        for (var (from, to) = (0, 0); from < parts.Length; from += 4, to += kind.Bytes()) Write(parts.AsSpan(from, 4), bytes.AsSpan(to, kind.Bytes()));
        return bytes;
    }

    private static void Write(ReadOnlySpan<float> pixel, Span<byte> bytes)
    {
        if (bytes.Length == 4) bytes[3] = ToByte(pixel[3]);
        if (bytes.Length == 4 && bytes[3] == 0) return;

        var opacity = Math.Max(pixel[3], 1e-6f);
        for (var i = 0; i < 3; i++) bytes[i] = ToByte(pixel[i] / opacity);
    }

    private static byte ToByte(float part) => (byte)Math.Clamp((part * 255) + 0.5f, 0, 255);
}
