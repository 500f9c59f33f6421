namespace Masko.Client.Http;

/// <summary>Which addresses a client talks to, and which it refuses.</summary>
internal static class Addresses
{
    public static Uri Api(MaskoClientOptions options, HttpClient? given) =>
        options.BaseAddress is { } set
            ? Safe(set, "MaskoClientOptions.BaseAddress")
            : given?.BaseAddress is { } its ? Safe(its, "HttpClient.BaseAddress") : MaskoClientOptions.DefaultBaseAddress;

    public static Uri Catalogue(MaskoClientOptions options, Uri api) =>
        options.CatalogueAddress is { } set
            ? Safe(set, "MaskoClientOptions.CatalogueAddress")
            : api.Host == MaskoClientOptions.DefaultBaseAddress.Host ? MaskoClientOptions.DefaultCatalogueAddress : api;

    /// <summary>A key sent in the clear is everybody's key.</summary>
    private static Uri Safe(Uri address, string option)
    {
        if (!address.IsAbsoluteUri)
        {
            throw new ArgumentException($"{option} is '{address}', which is no whole address: start it with https://.", option);
        }

        if (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        {
            throw new ArgumentException(
                $"{option} is '{address.GetLeftPart(UriPartial.Authority)}': the key goes over https only. Plain http is for this machine itself (localhost).",
                option);
        }

        return address.UserInfo.Length == 0 && address.Query.Length == 0 && address.Fragment.Length == 0
            ? address
            : throw new ArgumentException($"{option} has a user, a query or a fragment in it; it is scheme, host, port and path alone.", option);
    }
}
