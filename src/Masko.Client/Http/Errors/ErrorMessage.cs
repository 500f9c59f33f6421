using System.Globalization;
using System.Net;
using System.Text;

namespace Masko.Client.Http;

/// <summary>The sentence for an error answer: what was asked, what was said, what to do.</summary>
internal static class ErrorMessage
{
    public static string For(
        ServiceProfile service, HttpResponseMessage response, string? code, string? requestId, TimeSpan? retryAfter, string? detail, ApiKey? key)
    {
        var message = new StringBuilder(service.Name).Append(" answered ")
            .Append((int)response.StatusCode).Append(' ').Append(code ?? response.StatusCode.ToString())
            .Append(" to ").Append(Operation(response.RequestMessage));
        if (detail is not null)
        {
            message.Append(": ").Append(detail.TrimEnd('.'));
        }

        message.Append('.');
        if (requestId is not null)
        {
            message.Append(" Request id ").Append(requestId).Append('.');
        }

        var advice = Advice(service, response, retryAfter, key);
        return (advice is null ? message : message.Append(' ').Append(advice)).ToString();
    }

    /// <summary>The request in a message: method and path, without the query.</summary>
    public static string Operation(HttpRequestMessage? request) => $"{request?.Method} {request?.RequestUri?.AbsolutePath}";

    public static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) + " s";

    private static string? Advice(ServiceProfile service, HttpResponseMessage response, TimeSpan? retryAfter, ApiKey? key) => response.StatusCode switch
    {
        HttpStatusCode.Unauthorized => "Is the API key the right one, and not revoked?",
        HttpStatusCode.PaymentRequired => "Nothing was charged.",
        HttpStatusCode.Forbidden => service.Forbidden,
        HttpStatusCode.TooManyRequests when retryAfter is { } wait => $"Nothing was done; come again in {Seconds(wait)}.",
        HttpStatusCode.TooManyRequests => "Nothing was done; come again a little later.",
        >= HttpStatusCode.Ambiguous and < HttpStatusCode.BadRequest =>
            $"Redirects are not followed ({ServerText.Line(response.Headers.Location?.OriginalString, key, 200) ?? "no location"}): "
            + $"set {service.Options}.BaseAddress to the address that answers.",
        >= HttpStatusCode.InternalServerError => "The service has a problem; try again after a short while.",
        _ => null,
    };
}
