using System.Buffers;

namespace Masko.Client.Http;

/// <summary>Which addresses a client talks to, and which it refuses.</summary>
internal static class Addresses
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/");

    public static Uri Api(ServiceClientOptions options, ServiceProfile service, HttpClient? given, Uri otherwise) =>
        options.BaseAddress is { } set
            ? Safe(set, $"{service.Options}.BaseAddress")
            : given?.BaseAddress is { } its ? Safe(its, "HttpClient.BaseAddress") : otherwise;

    public static Uri Catalogue(MaskoClientOptions options, Uri api) =>
        options.CatalogueAddress is { } set
            ? Safe(set, "MaskoClientOptions.CatalogueAddress")
            : api.Host == MaskoClientOptions.DefaultBaseAddress.Host ? MaskoClientOptions.DefaultCatalogueAddress : api;

    /// <summary>What is wrong with an address, said after its name; null when nothing is. A key sent in the clear is everybody's key.</summary>
    public static string? Problem(Uri address)
    {
        if (!address.IsAbsoluteUri)
        {
            return $"is {ShownValue.Quoted(address.OriginalString)}, which is no whole address: start it with https://.";
        }

        if (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        {
            return $"is '{address.Scheme}://{address.Authority}': the key goes over https only. Plain http is for this machine itself (localhost).";
        }

        return address.UserInfo.Length == 0 && address.Query.Length == 0 && address.Fragment.Length == 0
            ? null
            : "has a user, a query or a fragment in it; it is scheme, host, port and path alone.";
    }

    /// <summary>What an address is that a service calls back, for a message.</summary>
    public const string CallbackForm = "a whole address over https, or of this machine itself";

    /// <summary>Whether a service may be told to call an address; null is none.</summary>
    public static bool IsCallback(Uri? address) => address is null
        || (address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)));

    /// <summary>The path of an address below a base address, when it stands there as it is sent; empty when the address must be parsed to know.</summary>
    public static ReadOnlySpan<char> PlainPath(string baseAddress, string address)
    {
        if (!address.StartsWith(baseAddress, StringComparison.Ordinal))
        {
            return [];
        }

        var path = address.AsSpan(baseAddress.Length);
        path = path.IndexOf('?') is >= 0 and var query ? path[..query] : path;
        return path is ['/', ..] && !path.ContainsAnyExcept(Plain) && !path.Contains("/.", StringComparison.Ordinal) ? path : [];
    }

    private static Uri Safe(Uri address, string option) => Problem(address) is { } problem ? throw new ArgumentException($"{option} {problem}", option) : address;
}
