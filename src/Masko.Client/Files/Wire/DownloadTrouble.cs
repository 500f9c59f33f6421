using System.Net;
using System.Text;
using Masko.Client.Http;

namespace Masko.Client.Files;

/// <summary>The sentences for downloads that failed.</summary>
internal static class DownloadTrouble
{
    private const int ShownStart = 120;

    public static DownloadFailedException Stalled(Uri address, TimeSpan? limit, Exception cause) =>
        new(limit is { } time
            ? $"Nothing came from {AssetAddress.Shown(address)} for {ErrorMessage.Seconds(time)}, the limit of DownloadOptions.StallTimeout."
            : $"{AssetAddress.Shown(address)} was given up by the HttpClient it came through: its own Timeout was up. "
                + "Set HttpClient.Timeout to Timeout.InfiniteTimeSpan.", cause)
        {
            Reason = DownloadFailure.Stalled, Url = AssetAddress.Shown(address), CanRetry = true,
        };

    public static DownloadFailedException Broken(Uri address, Exception cause, ApiKey key) =>
        new($"The connection to {AssetAddress.Shown(address)} broke ({ServerText.Line(cause.Message, key, 300)}).", cause)
        {
            Reason = DownloadFailure.Broken, Url = AssetAddress.Shown(address), CanRetry = true,
        };

    public static DownloadFailedException Refused(Uri address, HttpResponseMessage response, TimeProvider time, bool isHelpedByStartingOver)
    {
        var status = response.StatusCode;
        return new($"{AssetAddress.Shown(address)} answered {(int)status} {status}.")
        {
            Reason = DownloadFailure.Refused, StatusCode = status, Url = AssetAddress.Shown(address), RetryAfter = response.RetryAfter(time.GetUtcNow()),
            CanRetry = status is >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
                || (isHelpedByStartingOver && status is HttpStatusCode.PartialContent or HttpStatusCode.RequestedRangeNotSatisfiable),
        };
    }

    public static DownloadFailedException TooLarge(Uri address, long limit) =>
        new(FormattableString.Invariant($"{AssetAddress.Shown(address)} is larger than {limit} bytes, the limit of DownloadOptions.MaxBytes."))
        {
            Reason = DownloadFailure.TooLarge, Url = AssetAddress.Shown(address),
        };

    public static DownloadFailedException Incomplete(Uri address, string why) =>
        new($"{AssetAddress.Shown(address)} is incomplete: {why}.")
        {
            Reason = DownloadFailure.Incomplete, Url = AssetAddress.Shown(address), CanRetry = true,
        };

    public static DownloadFailedException WrongKind(
        Uri address, AssetKind kind, FileFormat came, HttpResponseMessage response, ReadOnlySpan<byte> start, ApiKey key) =>
        new($"{AssetAddress.Shown(address)} is not {KindRules.Expected(kind)}: {What(came, response, start, key)} came.")
        {
            Reason = DownloadFailure.WrongKind, Url = AssetAddress.Shown(address),
        };

    private static string What(FileFormat came, HttpResponseMessage response, ReadOnlySpan<byte> start, ApiKey key)
    {
        if (came != FileFormat.Unknown)
        {
            return $"a {came} file";
        }

        var type = ServerText.Line(response.Content.Headers.ContentType?.ToString(), key, 100) ?? "no content type";
        var encoding = response.Content.Headers.ContentEncoding.FirstOrDefault() is { } packed ? $", packed as {ServerText.Line(packed, key, 20)}" : "";
        var text = Encoding.UTF8.GetString(start[..Math.Min(start.Length, 4096)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        var name = text.StartsWith('<') ? "a page" : text.StartsWith('{') || text.StartsWith('[') ? "JSON" : "something else";
        var shown = name == "something else" ? "" : $": {ServerText.Line(text, key, ShownStart)}";
        return $"{name} ({type}{encoding}){shown}";
    }
}
