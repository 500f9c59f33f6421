using System.Globalization;

namespace Masko.Client.Canvases;

/// <summary>What of an edge can be seen, and for how long.</summary>
internal static class ClipReader
{
    /// <summary>Shorter than any eye, and long enough that a canvas of nothing else keeps no one busy.</summary>
    private const double Shortest = 0.01;

    private const double AYear = 365 * 24 * 60 * 60;

    /// <summary>Null on an edge without video.</summary>
    public static CanvasClip? Read(CanvasEdge edge, bool loops, List<string> problems)
    {
        var (webm, hevc) = (Address(edge.Videos?.Webm), Address(edge.Videos?.Hevc));
        if (webm is null && hevc is null)
        {
            return null;
        }

        var speed = edge.Speed ?? 1;
        if (!(speed > 0 && double.IsFinite(speed)))
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"Edge '{edge.Id}': its speed {speed} is none, so it plays at speed 1."));
            speed = 1;
        }

        return new() { Edge = edge, Webm = webm, Hevc = hevc, Loops = loops, Speed = speed, Duration = Duration(edge.Duration / speed) };
    }

    private static TimeSpan? Duration(double? seconds) =>
        seconds is > 0 and { } known ? TimeSpan.FromTicks((long)Math.Round(Math.Clamp(known, Shortest, AYear) * TimeSpan.TicksPerSecond)) : null;

    private static string? Address(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
