using System.Text.Json;
using Masko.Client.Json;
using Masko.Client.Rules.Characters;
using Masko.Client.Rules.Images;

namespace Masko.Client.Rules;

/// <summary>The verbs of the front door that make a character, each looked at before it is sent.</summary>
internal sealed class CheckedVerbs(MaskoClient masko, ClientRules rules)
{
    public Task<Collection> CreateCollectionAsync(CreateCollectionBody body, CallOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(body);
        Require(CollectionRules.Created(Json(body), body, rules.Knowledge));
        return masko.Collections.CreateAsync(body, options, cancellationToken);
    }

    public async Task<Collection> AddReferenceAsync(string collectionId, AddReferenceBody body, CallOptions? options, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(collectionId);
        ArgumentNullException.ThrowIfNull(body);
        var there = await ReferencesAsync(collectionId, options, cancellationToken).ConfigureAwait(false);
        Require(ReferenceRules.Added(Json(body), there, rules.Knowledge));
        return await masko.References.AddAsync(collectionId, body, options, cancellationToken).ConfigureAwait(false);
    }

    public async Task<Upload> UploadAsync(Stream content, string fileName, CallOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentException.ThrowIfNullOrWhiteSpace(fileName);
        var start = await UploadRules.PeekAsync(content, cancellationToken).ConfigureAwait(false);
        var header = ImageHeader.Read(start.Span);
        if (content.CanSeek)
        {
            Require(UploadRules.Check(fileName, header, content.Length - content.Position));
        }

        var upload = await masko.Uploads.UploadAsync(content, fileName, options, cancellationToken).ConfigureAwait(false);
        if (header is not null && upload.AssetId.Length > 0)
        {
            rules.Knowledge.SetFormat(upload.AssetId, header.Format);
        }

        return upload;
    }

    /// <summary>Who else may have changed them is not known, so they are asked for every time; they are few.</summary>
    private async Task<IReadOnlyList<string>?> ReferencesAsync(string collectionId, CallOptions? options, CancellationToken cancellationToken)
    {
        if (!rules.Set.IsOn(RuleIds.TooManyReferences))
        {
            return null;
        }

        try
        {
            var look = new CallOptions { Timeout = options?.Timeout };
            return (await masko.Collections.GetAsync(collectionId, look, cancellationToken).ConfigureAwait(false)).Config?.ReferenceAssetIds;
        }
        catch (MaskoException failure)
        {
            rules.Set.Sort(
            [
                RuleFinding.Warning(
                    RuleIds.FailedLookup, "collection_id", collectionId, $"of which nobody knows how many references it has: {failure.Message.TrimEnd('.')}",
                    "The reference is sent all the same."),
            ]);
            return null;
        }
    }

    private void Require(IEnumerable<RuleFinding> findings)
    {
        if (rules.Set.Sort(findings) is { Count: > 0 } broken)
        {
            throw RuleBrokenException.Of(broken);
        }
    }

    private static JsonElement Json(MaskoModel body) => JsonSerializer.SerializeToElement(body, MaskoJsonContext.Options.GetTypeInfo(body.GetType()));
}
