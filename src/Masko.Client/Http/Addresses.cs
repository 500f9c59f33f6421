namespace Masko.Client.Http;

/// <summary>Which addresses a client talks to, and which it refuses.</summary>
internal static class Addresses
{
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
            return $"is '{address}', which is no whole address: start it with https://.";
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

    private static Uri Safe(Uri address, string option) => Problem(address) is { } problem ? throw new ArgumentException($"{option} {problem}", option) : address;
}
