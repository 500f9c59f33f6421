using Masko.Client.Http;

namespace Masko.Client;

/// <summary>What goes wrong while somebody waits.</summary>
internal static class PassingFailure
{
    /// <summary>Whether a wait outlives a failure: a lost connection, an overload or a proxy's page does not end it, a plain no does.</summary>
    public static bool Is(Exception failure) => failure switch
    {
        MaskoApiException { StatusCode: var status } => !SendOutcome.IsPlainNo(status) || failure is RateLimitedException,
        MaskoException => true,
        _ => false,
    };
}
