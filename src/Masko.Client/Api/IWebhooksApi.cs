using System.Diagnostics.CodeAnalysis;
using Refit;

namespace Masko.Client;

/// <summary>Webhooks: addresses that are told when jobs end.</summary>
public interface IWebhooksApi
{
    /// <summary>One page of the webhooks, newest first. Its path is assumed.</summary>
    /// <param name="limit">The most entries of the page; the service's default is 50, at most 100.</param>
    /// <param name="offset">How many entries to pass over; default 0.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [Experimental("MASKO001")]
    [Get("/v1/webhooks")]
    Task<Page<Webhook>> ListAsync(
        [Query] int? limit = null,
        [Query] int? offset = null,
        [Property(CallOptions.PropertyKey)] CallOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Registers a webhook. Free.</summary>
    /// <param name="body">The address and what it is told.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The webhook with its secret, which is shown this once.</returns>
    [Post("/v1/webhooks")]
    Task<Webhook> CreateAsync(
        [Body] CreateWebhookBody body,
        [Property(CallOptions.PropertyKey)] CallOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Removes a webhook. Its path is assumed.</summary>
    /// <param name="webhookId">The webhook.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [Experimental("MASKO001")]
    [Delete("/v1/webhooks/{webhookId}")]
    Task DeleteAsync(
        [AliasAs("webhookId")] string webhookId,
        [Property(CallOptions.PropertyKey)] CallOptions? options = null,
        CancellationToken cancellationToken = default);
}
