namespace Masko.Client.Testing.Drawing;

/// <summary>The clips that stand for animations, by the kind of asset.</summary>
internal static class ClipLibrary
{
    private static readonly Dictionary<string, Lazy<Clip>> Clips = new()
    {
        ["video"] = Stored("clip.mp4", "video/mp4"),
        ["webm"] = Stored("clip.webm", "video/webm"),
        ["hevc"] = Stored("clip.mov", "video/quicktime"),
        ["stacked_video"] = Stored("stacked.mp4", "video/mp4"),
    };

    public static IReadOnlyCollection<string> Kinds => Clips.Keys;

    public static Clip Of(string kind) => Clips[kind].Value;

    private static Lazy<Clip> Stored(string name, string contentType) => new(() => new Clip(Read(name), contentType));

    private static byte[] Read(string name)
    {
        var assembly = typeof(ClipLibrary).Assembly;
        var resource = assembly.GetManifestResourceNames().Single(full => full.EndsWith(".Clips." + name, StringComparison.Ordinal));
        using var stored = assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stored.Length];
        stored.ReadExactly(bytes);
        return bytes;
    }
}
