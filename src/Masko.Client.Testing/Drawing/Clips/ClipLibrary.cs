using System.Collections.Concurrent;

namespace Masko.Client.Testing.Drawing;

/// <summary>The clips that stand for animations, by the kind of asset and the motion.</summary>
internal static class ClipLibrary
{
    private static readonly Dictionary<string, (string Ending, string ContentType)> Files = new()
    {
        ["video"] = (".mp4", "video/mp4"),
        ["webm"] = (".webm", "video/webm"),
        ["hevc"] = (".mov", "video/quicktime"),
        ["stacked_video"] = (".stacked.mp4", "video/mp4"),
    };

    private static readonly ConcurrentDictionary<string, Clip> Read = new();

    public static Clip Of(string kind, Motion motion)
    {
        var (ending, contentType) = Files[kind];

        // The one that no browser plays is large: it waves, whatever the others do.
        var name = (kind == "hevc" ? Motion.Wave : motion).ToString().ToLowerInvariant() + ending;
        return Read.GetOrAdd(name, static (name, contentType) => new Clip(Stored(name), contentType), contentType);
    }

    private static byte[] Stored(string name)
    {
        using var stored = typeof(ClipLibrary).Assembly.GetManifestResourceStream($"Clips.{name}")!;
        var bytes = new byte[stored.Length];
        stored.ReadExactly(bytes);
        return bytes;
    }
}
