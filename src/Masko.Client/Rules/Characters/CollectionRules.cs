using System.Text.Json;
using Masko.Client.Rules.Generating;
using Masko.Client.Rules.Knowing;

namespace Masko.Client.Rules.Characters;

/// <summary>A collection is made from words, or from images.</summary>
internal static class CollectionRules
{
    public static IEnumerable<RuleFinding> Created(JsonElement body, CreateCollectionBody typed, Knowledge knowledge)
    {
        JsonElement? sizes = body.TryGetProperty("settings", out var settings) && settings.ValueKind == JsonValueKind.Object
            && settings.TryGetProperty("animation_sizes", out var given) ? given : null;
        return ReferenceRules.Created(body, knowledge)
            .Concat(MeasureRules.Sizes("settings.animation_sizes", sizes))
            .Concat(MeasureRules.UnusualSizes("settings.animation_sizes", sizes))
            .Concat(Bare(typed));
    }

    private static IEnumerable<RuleFinding> Bare(CreateCollectionBody body)
    {
        if (body is { ReferenceAssetIds.Count: > 0 } or { ReferenceImageUrls.Count: > 0 })
        {
            yield break;
        }

        if (string.IsNullOrWhiteSpace(body.Name))
        {
            yield return Missing("name", body.Name);
        }

        if (string.IsNullOrWhiteSpace(body.Prompt) && string.IsNullOrWhiteSpace(body.Description))
        {
            yield return Missing("prompt", body.Prompt);
        }
    }

    private static RuleFinding Missing(string field, string? value) => RuleFinding.Warning(
        RuleIds.BareCollection, field, value, "and there is no reference to read it off", "Give a name and a prompt, or a reference; the service may refuse it.");
}
