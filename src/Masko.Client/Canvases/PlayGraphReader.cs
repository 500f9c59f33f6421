namespace Masko.Client.Canvases;

/// <summary>
/// Makes a canvas ready to be played. It comes from a server, so what is odd about it is told and passed over, and never a reason not to play the rest.
/// </summary>
internal sealed class PlayGraphReader
{
    private readonly List<string> problems = [];
    private readonly List<PlayNode> nodes = [];
    private readonly Dictionary<string, PlayNode> byId = new(StringComparer.Ordinal);
    private readonly MaskoAnimationConfig config;
    private readonly InputBoard inputs;
    private readonly ConditionReader conditions;

    private PlayGraphReader(MaskoAnimationConfig config, InputBoard inputs)
    {
        this.config = config;
        this.inputs = inputs;
        conditions = new(inputs, problems);
    }

    public static PlayGraph Read(MaskoAnimationConfig config, InputBoard inputs) => new PlayGraphReader(config, inputs).Read();

    private PlayGraph Read()
    {
        foreach (var input in (config.Inputs ?? []).OfType<CanvasInput>())
        {
            Declare(input);
        }

        foreach (var node in (config.Nodes ?? []).OfType<CanvasNode>())
        {
            Add(node);
        }

        var start = Start();
        var (loops, ways) = Edges();
        foreach (var loop in loops)
        {
            Place(loop);
        }

        var anywhere = ways.Where(way => way.IsFromAnyNode).OrderByDescending(way => way.Model.Priority ?? 0).ToArray();
        foreach (var silent in ways.Where(way => way.Conditions.Length == 0 && !IsFilmOf(anywhere, way)))
        {
            problems.Add($"Edge '{silent.Model.Id}': it has no conditions, so it never fires.");
        }

        var bySource = ways.ToLookup(way => way.Model.Source, StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            node.Ways = [.. bySource[node.Model.Id]];
            node.Moments = [.. conditions.Moments(node.Ways.Concat(anywhere)).Distinct().Order()];
        }

        return new() { Start = start, Anywhere = anywhere, Problems = problems };
    }

    private void Declare(CanvasInput input)
    {
        if (string.IsNullOrEmpty(input.Name))
        {
            problems.Add("An input has no name, so nothing can look at it.");
        }
        else if (inputs.Find(input.Name) is null)
        {
            inputs.Add(input.Name, input.Default is { } json ? CanvasValue.From(json) ?? false : false, input.Type == CanvasInputType.Trigger);
        }
    }

    private void Add(CanvasNode model)
    {
        if (model.AdditionalProperties?.InPlaceOfObject is { } came)
        {
            problems.Add($"A node is a {came.ValueKind}, not an object; it is left out.");
            return;
        }

        var node = new PlayNode(model);
        if (byId.TryAdd(model.Id, node))
        {
            nodes.Add(node);
        }
        else
        {
            problems.Add($"Node '{model.Id}' is there more than once; the first one counts.");
        }
    }

    private PlayNode Start()
    {
        if (config.InitialNode is { } id && byId.TryGetValue(id, out var start))
        {
            return start;
        }

        if (nodes.Count == 0)
        {
            problems.Add("There are no nodes, so there is nothing to play.");
            return new(new CanvasNode());
        }

        problems.Add($"The initial node '{config.InitialNode}' is no node; it starts at the first one, '{nodes[0].Model.Id}'.");
        return nodes[0];
    }

    private (List<PlayEdge> Loops, List<PlayEdge> Ways) Edges()
    {
        var (loops, ways) = (new List<PlayEdge>(), new List<PlayEdge>());
        foreach (var edge in (config.Edges ?? []).OfType<CanvasEdge>())
        {
            if (edge.Source != CanvasEdge.AnyNode && !IsNode(edge.Source))
            {
                problems.Add($"Edge '{edge.Id}': its source '{edge.Source}' is no node, so it is never taken.");
            }
            else if (!IsNode(edge.Target))
            {
                problems.Add($"Edge '{edge.Id}': its target '{edge.Target}' is no node, so it is never taken.");
            }
            else if (edge.IsLoop ?? edge.Source == edge.Target)
            {
                loops.Add(new(edge, byId[edge.Target!], ClipReader.Read(edge, loops: true, problems), []));
            }
            else
            {
                ways.Add(Way(edge));
            }
        }

        return (loops, ways);
    }

    private bool IsNode(string? id) => id is not null && byId.ContainsKey(id);

    private PlayEdge Way(CanvasEdge edge)
    {
        var clip = ClipReader.Read(edge, loops: false, problems);
        if (clip is { Duration: null })
        {
            problems.Add($"Edge '{edge.Id}': it has a video but no duration, so it jumps.");
            clip = null;
        }

        return new PlayEdge(edge, byId[edge.Target!], clip, conditions.Read(edge));
    }

    /// <summary>Whether an edge shows the way of one from any node, which is use enough.</summary>
    private static bool IsFilmOf(IEnumerable<PlayEdge> anywhere, PlayEdge edge) =>
        edge is { Clip: not null, IsFromAnyNode: false } && anywhere.Any(any => any.Clip is null && any.Target == edge.Target);

    private void Place(PlayEdge loop)
    {
        var edge = loop.Model;
        if (edge.Source != edge.Target)
        {
            problems.Add($"Edge '{edge.Id}': it is a loop from '{edge.Source}' to '{edge.Target}', so it is never played.");
        }
        else if (loop.Clip is not null && loop.Target.Loop is not null)
        {
            problems.Add($"Edge '{edge.Id}': its node has a loop already, so it is never played.");
        }
        else if (loop.Clip is not null)
        {
            loop.Target.Loop = loop;
        }
    }
}
