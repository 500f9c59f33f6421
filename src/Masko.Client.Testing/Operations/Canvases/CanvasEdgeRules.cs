using System.Text.Json;
using Masko.Client.Testing.Wire;

namespace Masko.Client.Testing.Operations;

/// <summary>What an edge must keep.</summary>
internal static class CanvasEdgeRules
{
    // The words are those of older files.
    private static readonly string[] Operators = ["==", "!=", ">", "<", ">=", "<=", "eq", "neq", "gt", "lt", "gte", "lte"];

    public static void Check(BodyReader edge, string place, HashSet<string> nodes)
    {
        var source = edge.Text("source");
        var target = edge.Text("target");
        if (source != CanvasEdge.AnyNode && !nodes.Contains(source))
        {
            throw edge.Bad("source", $"is '{source}', which is neither the id of a node nor '{CanvasEdge.AnyNode}'.");
        }

        if (!nodes.Contains(target))
        {
            throw edge.Bad("target", $"is '{target}', which is the id of no node.");
        }

        if (edge.OptionalFlag("isLoop") == true && source != target)
        {
            throw edge.Bad("isLoop", $"is true, but the edge leads from '{source}' to '{target}'.");
        }

        CheckPlaying(edge);
        foreach (var (condition, _) in CanvasRules.Entries(edge, "conditions", place))
        {
            CheckCondition(condition);
        }
    }

    private static void CheckPlaying(BodyReader edge)
    {
        if (edge.OptionalNumber("duration") is not (null or (>= 0 and <= CanvasEdge.LongestSeconds)))
        {
            throw edge.Bad("duration", $"must be from 0 to {CanvasEdge.LongestSeconds} seconds.");
        }

        if (edge.OptionalNumber("speed") is not (null or (> 0 and < double.PositiveInfinity)))
        {
            throw edge.Bad("speed", "must be more than 0.");
        }

        edge.OptionalNumber("priority");
        edge.OptionalFlag("reverse");
        edge.Object("videos");
        if (edge.Object("sound") is { } sound)
        {
            sound.OptionalText("url");
            sound.OptionalFlag("loop");
            sound.OptionalNumber("volume");
        }
    }

    private static void CheckCondition(BodyReader condition)
    {
        condition.Text("input");
        if (condition.OptionalText("op") is { } op && !Operators.Contains(op))
        {
            throw condition.Bad("op", $"is '{op}', which is none of {string.Join(", ", Operators.Take(6))}.");
        }

        if (condition.Has("value") && condition.ToElement().GetProperty("value").ValueKind
            is not (JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number or JsonValueKind.String))
        {
            throw condition.Bad("value", "must be true, false, a number or a text.");
        }
    }
}
