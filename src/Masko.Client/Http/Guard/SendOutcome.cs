using System.Net;

namespace Masko.Client.Http;

/// <summary>What the end of one send proves.</summary>
internal static class SendOutcome
{
    /// <summary>Whether a status says plainly that nothing was done.</summary>
    public static bool IsPlainNo(HttpStatusCode status) =>
        status is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError and not HttpStatusCode.RequestTimeout;

    /// <summary>Whether a failure proves that the request never left. What this client itself throws below the guard is its refusal to send.</summary>
    public static bool IsNotSent(Exception failure) => failure is MaskoException or HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };
}
