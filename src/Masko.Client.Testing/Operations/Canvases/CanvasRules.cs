using System.Globalization;
using Masko.Client.Testing.Wire;

namespace Masko.Client.Testing.Operations;

/// <summary>What a graph must keep to be saved, each with a message that says where and what.</summary>
internal static class CanvasRules
{
    public static void Check(BodyReader body)
    {
        if (body.OptionalText("version") is { } version && version != CanvasExport.Version)
        {
            throw body.Bad("version", $"is '{version}'; only '{CanvasExport.Version}' can be saved.");
        }

        body.OptionalFlag("autoPlay");
        foreach (var name in (string[])["canvasName", "slug", "description", "thumbnail"])
        {
            body.OptionalText(name);
        }

        var nodes = Nodes(body);
        CheckStart(body, nodes);
        CheckIds(body, "edges", (edge, place) => CanvasEdgeRules.Check(edge, place, nodes));
        CanvasInputRules.Check(body);
    }

    /// <summary>The entries of a list, each with its place for messages.</summary>
    public static IEnumerable<(BodyReader Entry, string Place)> Entries(BodyReader body, string list, string place = "")
    {
        var entries = body.List(list);
        for (var i = 0; i < entries.Count; i++)
        {
            var at = $"{place}{list}[{i.ToString(CultureInfo.InvariantCulture)}].";
            yield return (BodyReader.Of(entries[i], at), at);
        }
    }

    private static HashSet<string> Nodes(BodyReader body) => CheckIds(body, "nodes", (node, _) =>
    {
        if (node.OptionalText("name") is { } name && string.IsNullOrWhiteSpace(name))
        {
            throw node.Bad("name", "is empty; leave it out, or say what the node is called.");
        }

        if (node.Text("id") == CanvasEdge.AnyNode)
        {
            throw node.Bad("id", $"must not be '{CanvasEdge.AnyNode}', which stands for any node.");
        }
    });

    private static HashSet<string> CheckIds(BodyReader body, string list, Action<BodyReader, string> check)
    {
        if (!body.Has(list))
        {
            throw body.Bad(list, "is required: a save replaces the whole graph.");
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (entry, place) in Entries(body, list))
        {
            var id = entry.Text("id");
            if (!ids.Add(id))
            {
                throw entry.Bad("id", $"is '{id}', which another entry of {list} has too.");
            }

            check(entry, place);
        }

        return ids;
    }

    private static void CheckStart(BodyReader body, HashSet<string> nodes)
    {
        if (nodes.Count > 0 && !nodes.Contains(body.Text("initialNode")))
        {
            throw body.Bad("initialNode", $"is '{body.Text("initialNode")}', which is the id of no node.");
        }

        if (nodes.Count == 0 && body.OptionalText("initialNode") is { } start)
        {
            throw body.Bad("initialNode", $"is '{start}', but there are no nodes.");
        }
    }
}
