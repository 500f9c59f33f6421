namespace Masko.Client.Testing.Drawing;

internal enum PixelKind
{
    Rgb,
    Rgba,
}

internal static class PixelKindExtensions
{
    public static int Bytes(this PixelKind kind) => kind == PixelKind.Rgb ? 3 : 4;
}
