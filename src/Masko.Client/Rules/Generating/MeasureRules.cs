using System.Text.Json;

namespace Masko.Client.Rules.Generating;

/// <summary>Durations and sizes. The service states no limits, so only what makes no sense is refused.</summary>
internal static class MeasureRules
{
    private const double MostSeconds = 3600;
    private const int FewestUsualSeconds = 1;
    private const int MostUsualSeconds = 30;
    private const int SmallestUsualSize = 16;
    private const int LargestUsualSize = 4096;

    public static IEnumerable<RuleFinding> Duration(GenerateBody body, GenerationRuleContext context)
    {
        if (Seconds(context) is { } seconds and (<= 0 or > MostSeconds))
        {
            yield return RuleFinding.Refusal(
                RuleIds.Duration, "duration", Text(context, "duration"), seconds <= 0 ? "and an animation takes time" : "and these are seconds: more than an hour of them",
                "Every example of the service is 4 seconds: TimeSpan.FromSeconds(4).");
        }
    }

    public static IEnumerable<RuleFinding> UnusualDuration(GenerateBody body, GenerationRuleContext context)
    {
        if (Seconds(context) is > 0 and (< FewestUsualSeconds or > MostUsualSeconds) and <= MostSeconds)
        {
            yield return RuleFinding.Warning(
                RuleIds.UnusualDuration, "duration", Text(context, "duration"), "and the longest that the service has spoken of is 30 seconds, the shortest 4",
                "Every second costs; the service may refuse it.");
        }
    }

    public static IEnumerable<RuleFinding> Sizes(GenerateBody body, GenerationRuleContext context) =>
        context.IsAnimation() ? Sizes("sizes", context.Member("sizes")) : [];

    public static IEnumerable<RuleFinding> UnusualSizes(GenerateBody body, GenerationRuleContext context) =>
        context.IsAnimation() ? UnusualSizes("sizes", context.Member("sizes")) : [];

    public static IEnumerable<RuleFinding> Sizes(string field, JsonElement? sizes) =>
        from size in Numbers(sizes)
        where size <= 0
        select RuleFinding.Refusal(RuleIds.Sizes, field, Text(size), "and a picture has at least one pixel", "Give sizes in pixels, for example 480 and 360.");

    public static IEnumerable<RuleFinding> UnusualSizes(string field, JsonElement? sizes) =>
        from size in Numbers(sizes)
        where size is (> 0 and < SmallestUsualSize) or > LargestUsualSize
        select RuleFinding.Warning(
            RuleIds.UnusualSize, field, Text(size), "which is hardly the size of an animation", "Usual sizes are 480 and 360 pixels; the service may refuse it.");

    private static double? Seconds(GenerationRuleContext context) =>
        context.IsAnimation() && context.Member("duration") is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out var seconds) ? seconds : null;

    private static IEnumerable<double> Numbers(JsonElement? list)
    {
        if (list is { ValueKind: JsonValueKind.Array } entries)
        {
            foreach (var entry in entries.EnumerateArray())
            {
                if (entry.ValueKind == JsonValueKind.Number)
                {
                    yield return entry.GetDouble();
                }
            }
        }
    }

    private static string Text(GenerationRuleContext context, string field) => context.Member(field)!.Value.GetRawText();

    private static string Text(double number) => FormattableString.Invariant($"{number}");
}
