namespace Masko.Client.Testing.Drawing;

/// <summary>Red, green, blue and opacity, each from 0 to 1.</summary>
internal readonly record struct Color(double R, double G, double B, double A = 1)
{
    public static readonly Color White = new(1, 1, 1);

    public static readonly Color Nothing = new(0, 0, 0, 0);

    public double Brightness => (0.30 * R) + (0.59 * G) + (0.11 * B);

    public static Color Hex(int rgb) => new((rgb >> 16) / 255.0, ((rgb >> 8) & 0xFF) / 255.0, (rgb & 0xFF) / 255.0);

    public Color Mixed(Color other, double share) => new(
        R + ((other.R - R) * share), G + ((other.G - G) * share), B + ((other.B - B) * share), A + ((other.A - A) * share));

    public Color Faded(double share) => this with { A = A * share };

    public double DistanceTo(Color other)
        => Math.Sqrt(((R - other.R) * (R - other.R)) + ((G - other.G) * (G - other.G)) + ((B - other.B) * (B - other.B)));
}
