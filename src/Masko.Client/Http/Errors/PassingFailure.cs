using Masko.Client.Http;

namespace Masko.Client;

/// <summary>What goes wrong during a wait.</summary>
internal static class PassingFailure
{
    /// <summary>
    /// Returns true when the next look may succeed: after a lost connection, an overload, an answer that cannot be read, or an
    /// exception of a handler. A plain no is for good, and so is a client, or an HttpClient, that was disposed of.
    /// </summary>
    public static bool Is(Exception failure) => failure switch
    {
        MaskoApiException { StatusCode: var status } => !SendOutcome.IsPlainNo(status) || failure is RateLimitedException,
        _ => failure is not ObjectDisposedException,
    };
}
