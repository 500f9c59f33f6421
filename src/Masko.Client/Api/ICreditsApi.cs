using Refit;

namespace Masko.Client;

/// <summary>What the workspace can spend.</summary>
public interface ICreditsApi
{
    /// <summary>The balance of the key's workspace.</summary>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [Get("/v1/credits")]
    Task<Credits> GetAsync([Property(CallOptions.PropertyKey)] CallOptions? options = null, CancellationToken cancellationToken = default);
}
