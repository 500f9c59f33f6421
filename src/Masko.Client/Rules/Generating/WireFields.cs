using System.Text.Json;

namespace Masko.Client.Rules.Generating;

/// <summary>The fields of a body as a reader of the wire sees them: of a field that is there twice, the last.</summary>
internal static class WireFields
{
    public const string Source = "source_image_asset_id";
    public const string End = "end_image_asset_id";

    /// <summary>Whether the field is there and not null.</summary>
    public static bool Has(this GenerationRuleContext context, string field) => context.Member(field) is not null;

    /// <summary>Whether the field is missing, or a text that says nothing.</summary>
    public static bool IsBlank(this GenerationRuleContext context, string field) =>
        context.Member(field) is not { } member || (member.ValueKind == JsonValueKind.String && string.IsNullOrWhiteSpace(member.GetString()));

    /// <summary>The text of a field; null when it is missing or no text.</summary>
    public static string? Text(this GenerationRuleContext context, string field) =>
        context.Member(field) is { ValueKind: JsonValueKind.String } member ? member.GetString() : null;

    public static bool IsTrue(this GenerationRuleContext context, string field) => context.Member(field) is { ValueKind: JsonValueKind.True };

    public static GenerationType Type(this GenerationRuleContext context) => new(context.Text("type"));

    public static bool IsAnimation(this GenerationRuleContext context) => context.Type() == GenerationType.Animation;

    public static JsonElement? Member(this GenerationRuleContext context, string field) =>
        context.Json.TryGetProperty(field, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;
}
