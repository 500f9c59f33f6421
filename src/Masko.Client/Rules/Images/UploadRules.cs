namespace Masko.Client.Rules.Images;

/// <summary>What an uploaded image should be. The service states no limits, so nothing is refused.</summary>
internal static class UploadRules
{
    private const int FewestPixels = 1024;
    private const long MostBytes = 10 * 1000 * 1000;

    // A photograph may carry a small picture and a colour profile before its size.
    private const int HeaderBytes = 256 * 1024;

    /// <summary>The first bytes of a stream, which then stands where it stood; empty when it cannot go back.</summary>
    public static async Task<ReadOnlyMemory<byte>> PeekAsync(Stream content, CancellationToken cancellationToken)
    {
        if (!content.CanSeek)
        {
            return default;
        }

        var position = content.Position;
        var start = new byte[(int)Math.Clamp(content.Length - position, 0, HeaderBytes)];
        try
        {
            return start.AsMemory(0, await content.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false));
        }
        finally
        {
            content.Position = position;
        }
    }

    public static IEnumerable<RuleFinding> Check(string fileName, ImageHeader? header, long bytes)
    {
        if (header is null)
        {
            yield return RuleFinding.Warning(
                RuleIds.UnusualUpload, "file", fileName, "which is no PNG, JPEG, WebP or GIF", "Convert it first; the service may refuse it.");
        }
        else if (header is { Width: { } width, Height: { } height } && Math.Min(width, height) < FewestPixels)
        {
            yield return RuleFinding.Warning(
                RuleIds.SmallImage, "file", fileName, $"an image of {width} x {height} pixels", $"Images of {FewestPixels} x {FewestPixels} pixels or more are best.");
        }

        if (bytes > MostBytes)
        {
            yield return RuleFinding.Warning(
                RuleIds.UnusualUpload, "file", fileName, FormattableString.Invariant($"a file of {bytes / 1e6:0.0} MB"), "Up to 10 MB are documented; the service may refuse more.");
        }
    }
}
