using System.Text.Json;
using Masko.Client.Rules.Generating;
using Masko.Client.Rules.Knowing;

namespace Masko.Client.Rules.Characters;

/// <summary>References: what a character is drawn after.</summary>
internal static class ReferenceRules
{
    public const int Most = 6;
    private const int FewestAdvised = 3;

    /// <summary>A body that adds a reference to those that are there; null when nobody knows those.</summary>
    public static IEnumerable<RuleFinding> Added(JsonElement body, IReadOnlyList<string>? there, Knowledge knowledge)
    {
        var id = Text(body, "asset_id");
        var url = Text(body, "url");
        var isIdBlank = string.IsNullOrWhiteSpace(id);
        if (isIdBlank == string.IsNullOrWhiteSpace(url))
        {
            yield return RuleFinding.Refusal(
                RuleIds.ReferenceKind, "asset_id", id, isIdBlank ? "and so is url" : $"and url is '{url}'", "Give exactly one of them: FromAsset or FromUrl of AddReferenceBody.");
        }
        else
        {
            foreach (var finding in isIdBlank ? Address("url", url!) : Id("asset_id", id!))
            {
                yield return finding;
            }
        }

        if (there is null || (id is not null && there.Contains(id)))
        {
            yield break;
        }

        if (there.Count >= Most)
        {
            yield return RuleFinding.Refusal(
                RuleIds.TooManyReferences, isIdBlank ? "url" : "asset_id", isIdBlank ? url : id, $"and the collection has {there.Count} references already, of at most {Most}",
                "Take one away first: RemoveAsync of References.");
        }

        foreach (var finding in Mixed(isIdBlank ? "url" : "asset_id", [.. there.Select(knowledge.Format), Format(id, url, knowledge)]))
        {
            yield return finding;
        }
    }

    /// <summary>A body that makes a collection with references.</summary>
    public static IEnumerable<RuleFinding> Created(JsonElement body, Knowledge knowledge)
    {
        var ids = Texts(body, "reference_asset_ids");
        var urls = Texts(body, "reference_image_urls");
        foreach (var finding in ids.SelectMany(id => Id("reference_asset_ids", id)).Concat(urls.SelectMany(url => Address("reference_image_urls", url))))
        {
            yield return finding;
        }

        // Whether one that is there twice counts twice is not documented.
        var count = ids.Concat(urls).Distinct(StringComparer.Ordinal).Count();
        if (count > Most)
        {
            yield return RuleFinding.Refusal(
                RuleIds.TooManyReferences, ids.Count >= urls.Count ? "reference_asset_ids" : "reference_image_urls", $"{ids.Count} asset ids and {urls.Count} addresses",
                $"and a collection has at most {Most} references in all", "3 or 4 from different angles are best.");
        }
        else if (count is > 0 and < FewestAdvised)
        {
            yield return RuleFinding.Warning(
                RuleIds.FewReferences, ids.Count > 0 ? "reference_asset_ids" : "reference_image_urls", $"{count} of at most {Most}", "and with few references a character looks less like itself",
                "3 or 4 from different angles are best.");
        }

        foreach (var finding in Mixed("reference_asset_ids", [.. ids.Select(knowledge.Format), .. urls.Select(url => Format(null, url, knowledge))]))
        {
            yield return finding;
        }
    }

    private static IEnumerable<RuleFinding> Id(string field, string id)
    {
        if (string.IsNullOrWhiteSpace(id))
        {
            yield return RuleFinding.Refusal(RuleIds.ReferenceKind, field, id, "and a reference names an image", "Leave it out, or use Upload.AssetId of the image.");
        }
        else if (SourceRules.IsAddress(id))
        {
            yield return RuleFinding.Refusal(
                RuleIds.AddressForId, field, id, "an address, not an asset id", "Give it as an address, or upload the image and use Upload.AssetId.");
        }
    }

    private static IEnumerable<RuleFinding> Address(string field, string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.IsFile)
        {
            yield return RuleFinding.Refusal(
                RuleIds.ReferenceKind, field, url, "which is no address that the service can fetch", "Give a whole https address, or upload the file and use Upload.AssetId.");
        }
    }

    private static IEnumerable<RuleFinding> Mixed(string field, IReadOnlyList<string?> formats)
    {
        var known = formats.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (known.Count > 1)
        {
            yield return RuleFinding.Warning(
                RuleIds.MixedFormats, field, string.Join(", ", known), "and references of one format and style are best", "Make them alike, for example all PNG on white or transparent.");
        }
    }

    private static string? Format(string? id, string? url, Knowledge knowledge) =>
        !string.IsNullOrWhiteSpace(id) ? knowledge.Format(id) : Uri.TryCreate(url, UriKind.Absolute, out var address) ? Images.ImageFormats.OfName(address.AbsolutePath) : null;

    private static string? Text(JsonElement body, string field) =>
        body.TryGetProperty(field, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;

    private static List<string> Texts(JsonElement body, string field) =>
        body.TryGetProperty(field, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(entry => entry.ValueKind == JsonValueKind.String).Select(entry => entry.GetString()!)]
            : [];
}
