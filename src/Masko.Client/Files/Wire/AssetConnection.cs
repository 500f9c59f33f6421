using System.Net;
using System.Net.Http.Headers;
using Masko.Client.Http;

namespace Masko.Client.Files;

/// <summary>
/// The way to files: a GET without the key, past the key's rate budget and circuit breaker, which are about the API. Redirects are followed here, by hand.
/// </summary>
internal sealed class AssetConnection(HttpClient http, Uri api, ApiKey key, ConnectionSettings settings)
{
    public const int MostRedirects = 5;

    /// <summary>As it was stored, please: compressed, neither its length nor a part of it would mean anything. Handlers that unpack may ask for more.</summary>
    private const string Identity = "identity";

    public AssetAddress Addresses { get; } = new(api);

    public ConnectionSettings Settings { get; } = settings;

    public ApiKey Key { get; } = key;

    /// <summary>The answer, its body still to be read.</summary>
    /// <param name="address">Where from.</param>
    /// <param name="part">The part that is wanted; null for the whole.</param>
    /// <param name="cancellationToken">Ends the wait for it.</param>
    public async Task<HttpResponseMessage> GetAsync(Uri address, WantedPart? part, CancellationToken cancellationToken)
    {
        for (var redirects = 0; ; redirects++)
        {
            KeylessClient.Check(http, Key);
            using var request = Request(address, part);
            var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            try
            {
                // Handlers of a given HttpClient may have followed redirects by themselves.
                address = Addresses.Checked(response.RequestMessage?.RequestUri ?? address);
                if (!IsRedirect(response.StatusCode))
                {
                    return response;
                }

                address = redirects < MostRedirects
                    ? Addresses.Redirected(address, response.Headers.Location)
                    : throw new DownloadFailedException($"{AssetAddress.Shown(address)} redirects once more after {MostRedirects} redirects.")
                    {
                        Reason = DownloadFailure.Address, StatusCode = response.StatusCode, Url = AssetAddress.Shown(address),
                    };
            }
            catch
            {
                response.Dispose();
                throw;
            }

            response.Dispose();
        }
    }

    private HttpRequestMessage Request(Uri address, WantedPart? part)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", Settings.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", "*/*");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", Identity);
        if (part is { } wanted)
        {
            request.Headers.Range = new RangeHeaderValue(wanted.From, null);
            request.Headers.IfRange = new RangeConditionHeaderValue(wanted.Validator);
        }

        return request;
    }

    private static bool IsRedirect(HttpStatusCode status) => status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
        or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
}
