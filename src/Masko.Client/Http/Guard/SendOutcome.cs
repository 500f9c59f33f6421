using System.Net;

namespace Masko.Client.Http;

/// <summary>What the end of one send proves.</summary>
internal static class SendOutcome
{
    /// <summary>A proxy answers so when its client gave up on it. It may have passed the request on before.</summary>
    private const HttpStatusCode ClientClosedRequest = (HttpStatusCode)499;

    /// <summary>
    /// Whether a status says plainly that nothing was done: any 4xx but those that a proxy answers with after it has passed the request on.
    /// </summary>
    public static bool IsPlainNo(HttpStatusCode status) =>
        status is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError && !IsOfProxy(status);

    /// <summary>Whether a 4xx says that time ran out on the way, which says nothing of what the service did.</summary>
    public static bool IsOfProxy(HttpStatusCode status) => status is HttpStatusCode.RequestTimeout or ClientClosedRequest;

    /// <summary>Whether a failure proves that the request never left. What this client itself throws below the guard is its refusal to send.</summary>
    public static bool IsNotSent(Exception failure) => failure is MaskoException or HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };
}
