using System.Text.Json;

namespace Masko.Client.Canvases;

/// <summary>Conditions made ready: names become places, texts become operators.</summary>
internal sealed class ConditionReader(InputBoard inputs, List<string> problems)
{
    /// <summary>No canvas waits this long, in milliseconds; and it is far from where numbers lose their last digit.</summary>
    private const double Longest = 1e12;

    public PlayCondition[] Read(CanvasEdge edge) => [.. (edge.Conditions ?? []).OfType<CanvasCondition>().Select(condition => Read(edge, condition))];

    /// <summary>When conditions on the time at a node may begin or cease to hold, in whole milliseconds.</summary>
    public IEnumerable<long> Moments(IEnumerable<PlayEdge> edges) =>
        from edge in edges
        from condition in edge.Conditions
        where condition.Slot == inputs.NodeTimeSlot
        let time = condition.Value?.Number ?? double.NaN
        where time is >= 0 and < Longest
        from moment in (long[])[(long)Math.Ceiling(time), (long)Math.Floor(time) + 1]
        where moment > 0
        select moment;

    private PlayCondition Read(CanvasEdge edge, CanvasCondition condition)
    {
        if (string.IsNullOrEmpty(condition.Input))
        {
            problems.Add($"Edge '{edge.Id}': a condition names no input, so it never holds.");
            return new(inputs.NodeTimeSlot, null, null);
        }

        var comparison = Comparisons.Of(condition.Op);
        if (comparison is null)
        {
            problems.Add($"Edge '{edge.Id}': the operator '{condition.Op}' is not known here, so its condition on '{condition.Input}' never holds.");
        }

        var value = condition.Value is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } json ? CanvasValue.From(json) : true;
        if (value is null)
        {
            problems.Add($"Edge '{edge.Id}': its condition on '{condition.Input}' compares with {condition.Value?.ValueKind}, so it never holds.");
        }

        return new(inputs.Find(condition.Input) ?? inputs.Add(condition.Input, false, isTrigger: false), comparison, value);
    }
}
