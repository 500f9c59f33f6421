using Masko.Client.Http;

namespace Masko.Client.Files;

/// <summary>Which addresses files are fetched from: https, and plain http on this machine when the API is there too.</summary>
internal sealed class AssetAddress(Uri api)
{
    private readonly bool allowsLoopback = api.Scheme == Uri.UriSchemeHttp && api.IsLoopback;

    /// <summary>The address of an asset as the service writes it; a path alone is one of the API's host.</summary>
    public Uri Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw Refused("The service named no address.", null);
        }

        // On Unix a path is a whole address, of a file; and two slashes, or backslashes, name a share on Windows.
        if (text.StartsWith("//", StringComparison.Ordinal) || text.Contains('\\', StringComparison.Ordinal))
        {
            throw Refused($"'{Shown(text)}' names a share, not a file of the service.", null);
        }

        var isWhole = !text.StartsWith('/') && Uri.TryCreate(text, UriKind.Absolute, out _);
        return Uri.TryCreate(isWhole ? null : api, text, out var address)
            ? Checked(address)
            : throw Refused($"'{Shown(text)}' is no address.", null);
    }

    /// <summary>Where a redirect leads.</summary>
    public Uri Redirected(Uri from, Uri? location) => location is null
        ? throw Refused($"{Shown(from)} redirects, and does not say where to.", from)
        : location.IsAbsoluteUri && !location.OriginalString.StartsWith('/') ? Checked(location)
        : Uri.TryCreate(from, location.OriginalString, out var whole) ? Checked(whole)
        : throw Refused($"{Shown(from)} redirects to '{Shown(location.OriginalString)}', which is no address.", from);

    /// <summary>The address, when files may come from it.</summary>
    public Uri Checked(Uri address)
    {
        var isHttps = address.Scheme == Uri.UriSchemeHttps;
        if (!isHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback && allowsLoopback))
        {
            throw Refused($"{Shown(address)} is not fetched: files come over https only.", address);
        }

        return address.UserInfo.Length == 0 ? address : throw Refused($"{Shown(address)} is not fetched: it has a user in it.", address);
    }

    /// <summary>An address for messages and lists: without its query, which may be what signs it.</summary>
    public static string Shown(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp
            ? address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
            : address.Scheme + ":…";

    private static string Shown(string text) => ServerText.Line(text.Split('?', '#')[0], null, 100) ?? "";

    private static DownloadFailedException Refused(string message, Uri? address) =>
        new(message) { Reason = DownloadFailure.Address, Url = address is null ? null : Shown(address) };
}
