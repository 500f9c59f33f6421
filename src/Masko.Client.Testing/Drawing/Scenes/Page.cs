namespace Masko.Client.Testing.Drawing;

/// <summary>The units of a whole picture.</summary>
internal static class Page
{
    public const double Width = 512;

    public const double Ground = 444;
}
