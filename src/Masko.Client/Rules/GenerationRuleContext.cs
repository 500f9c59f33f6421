using System.Text.Json;
using Masko.Client.Json;
using Masko.Client.Rules;

namespace Masko.Client;

/// <summary>What a rule can know beside the body it looks at.</summary>
public sealed class GenerationRuleContext
{
    private readonly GenerateBody body;
    private JsonElement? json;

    internal GenerationRuleContext(RuleSession session, GenerateBody body)
    {
        Session = session;
        this.body = body;
    }

    /// <summary>The collection that the body is for.</summary>
    public string CollectionId => Session.CollectionId;

    /// <summary>The body as it goes over the wire, members that you added among the others.</summary>
    public JsonElement Json => json ??= JsonSerializer.SerializeToElement(body, MaskoJsonContext.Options.GetTypeInfo(body.GetType()));

    internal RuleSession Session { get; }

    /// <summary>
    /// The kind of an asset: known from an answer that this client has seen, else asked for once and remembered (see <see cref="MaskoRuleOptions.MaxLookups"/>).
    /// </summary>
    /// <param name="assetId">The asset.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    /// <returns>The kind; null when nobody could say.</returns>
    public async Task<AssetKind?> KindOfAsync(string assetId, CancellationToken cancellationToken = default) =>
        await Session.AssetAsync(assetId, cancellationToken).ConfigureAwait(false) is { Failure: null } asset ? asset.Kind : null;
}
