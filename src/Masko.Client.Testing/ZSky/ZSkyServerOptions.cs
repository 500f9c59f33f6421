namespace Masko.Client.Testing;

/// <summary>How a <see cref="ZSkyServer"/> behaves. ZSky's own pages disagree on paths and headers: what its guide to batches says is the default.</summary>
public sealed class ZSkyServerOptions : BulkServerOptions
{
    /// <summary>The documented defaults.</summary>
    public ZSkyServerOptions()
        : base(maxItems: 50, requestsPerMinute: null)
    {
    }

    /// <summary>Where batches are posted. Default: <c>/v1/batch</c>.</summary>
    public string BatchPath { get; set; } = "/v1/batch";

    /// <summary>The header of the key: after <c>Bearer</c> in <c>Authorization</c>, and bare in any other. Default: <c>Authorization</c>.</summary>
    public string KeyHeader { get; set; } = "Authorization";

    /// <summary>The header of the signature of webhooks, which is not documented. Default: <c>X-ZSky-Signature</c>.</summary>
    public string WebhookSignatureHeader { get; set; } = "X-ZSky-Signature";

    /// <summary>What an image costs that is done, in dollars. Default: 0.02, the documented price a call without a subscription.</summary>
    public decimal ImagePrice { get; set; } = 0.02m;
}
