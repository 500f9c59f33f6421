using System.Net;
using Masko.Client;

namespace MascotKit.ContactSheet;

/// <summary>Pictures and clips of the page, each with its words.</summary>
internal sealed class Tiles
{
    /// <summary>Beyond this the page shows the files beside it instead.</summary>
    private const long MostBytes = 48 << 20;

    // Opening colour, then steps by the golden angle: neighbours never look alike.
    private const int FirstHue = 28;
    private const double Step = 137.5;

    private static readonly (AssetKind Kind, string ContentType)[] Kinds =
        [(AssetKind.Webm, "video/webm"), (AssetKind.Video, "video/mp4"), (AssetKind.TransparentImage, "image/png"), (AssetKind.Image, "image/png")];

    private readonly Dictionary<string, string> sources = [];
    private long bytes;
    private int count;

    public string Card(string name, IReadOnlyList<DownloadedFile> files, string cost = "") => $"""
        <button type="button" class="card">{Media(name, files)}<span class="text"><span class="name">{Text(name)}</span><span class="more"><span class="file">{Text(Plainest(files))}</span><span>{cost}</span></span></span></button>
        """;

    public string Media(string name, IReadOnlyList<DownloadedFile> files)
    {
        var (file, contentType) = Shown(files);
        var hue = FormattableString.Invariant($"{(FirstHue + (count++ * Step)) % 360:0}");
        var source = $"src=\"{Source(file, contentType)}\"";
        var media = contentType.StartsWith("video/", StringComparison.Ordinal)
            ? $"""<video {source} muted="" loop="" autoplay="" playsinline="" role="img" aria-label="{Text(name)}, a clip"></video>"""
            : $"""<img {source} alt="{Text(name)}" />""";
        return $"""<span class="media" style="--hue: {hue}">{media}</span>""";
    }

    private static string Plainest(IReadOnlyList<DownloadedFile> files) =>
        files.Select(static file => file.Name).OrderBy(static name => name.Length).ThenByDescending(static name => name, StringComparer.Ordinal).First();

    /// <summary>The file that shows most of it: a clip, else the picture without its background.</summary>
    private static (string File, string ContentType) Shown(IReadOnlyList<DownloadedFile> files)
    {
        foreach (var (kind, contentType) in Kinds)
        {
            if (files.FirstOrDefault(file => file.Kind == kind) is { } file)
            {
                return (file.Path!, contentType);
            }
        }

        return (files[0].Path!, "image/png");
    }

    private string Source(string file, string contentType)
    {
        if (sources.TryGetValue(file, out var known))
        {
            return known;
        }

        bytes += new FileInfo(file).Length;
        return sources[file] = bytes <= MostBytes
            ? $"data:{contentType};base64,{Convert.ToBase64String(File.ReadAllBytes(file))}"
            : Uri.EscapeDataString(Path.GetFileName(file));
    }

    private static string Text(string? text) => WebUtility.HtmlEncode(text ?? "");
}
