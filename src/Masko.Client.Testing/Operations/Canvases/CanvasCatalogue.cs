using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Operations;

/// <summary>The public mascots. They belong to nobody who has a key; their files are there from the first look on.</summary>
internal sealed class CanvasCatalogue(MaskoWorld world)
{
    private static readonly Dictionary<string, (string Name, string Prompt, CanvasTemplate Template)> Mascots = new(StringComparer.Ordinal)
    {
        ["pip"] = ("Pip", "A cheerful yellow penguin with a small crown", CanvasTemplates.ClaudeCode),
        ["felix"] = ("Felix the Fox", "A friendly orange fox with a blue scarf", CanvasTemplates.Greeting),
    };

    private readonly Project project = new("catalogue", "Catalogue", new Workspace("catalogue", null), world.Now);
    private readonly Dictionary<string, Canvas> canvases = new(StringComparer.Ordinal);

    public Canvas? Find(string slug)
    {
        if (!canvases.TryGetValue(slug, out var canvas) && Mascots.TryGetValue(slug, out var mascot))
        {
            canvases[slug] = canvas = Make(slug, mascot.Name, mascot.Prompt, mascot.Template);
        }

        return canvas;
    }

    private Canvas Make(string slug, string name, string prompt, CanvasTemplate template)
    {
        var collection = new Collection(Id(slug), project, world.Now) { GivenName = name, GivenPrompt = prompt, Slug = slug };
        var canvas = new Canvas(Id(slug, "canvas"), "Main Canvas", collection, world.Now)
        {
            TemplateId = template.Id,
            Work = slug,
            Graph = new CanvasTemplateGraph(template, part => Id(slug, part)).ToJson(),
        };
        canvas.Graph["slug"] = slug;
        canvas.Graph["description"] = prompt;
        var graph = new CanvasGraph(canvas.Graph);
        foreach (var node in graph.Nodes)
        {
            canvas.Keep(node, Done(collection, node.Name, "item_generation", "image", "transparent_image"));
        }

        foreach (var edge in graph.Edges.Where(edge => edge.Kind is CanvasEdgeKind.Loop or CanvasEdgeKind.Forward))
        {
            var ends = edge.Kind == CanvasEdgeKind.Loop ? graph.Node(edge.Source).Name : $"{graph.Node(edge.Source).Name} {graph.Node(edge.Target).Name}";
            canvas.Keep(edge, [], edge.Duration!.Value, Done(collection, ends, "animation", "webm", "hevc"));
        }

        return canvas;
    }

    private Job Done(Collection collection, string name, string type, params ReadOnlySpan<string> kinds)
    {
        var item = new Item(Id(collection.Id, name), name, collection, world.Now);
        var job = new Job(Id(item.Id, type), type, collection, world.Now)
        {
            Item = item,
            Duration = TimeSpan.Zero,
            RequestId = "catalogue",
            Status = JobState.Completed,
        };
        foreach (var kind in kinds)
        {
            var id = Id(item.Id, kind);
            var asset = new Asset(id, kind, project.Workspace, world.Now)
            {
                Item = item,
                Job = job,
                Pose = name,
                Path = $"/{project.Workspace.Prefix}/{collection.Slug}/{Slugs.Of(name)}-{Hash.Hex(8, id)}.{Asset.Extension(kind)}",
            };
            item.Assets.Add(asset);
            job.Assets.Add(asset);
            world.AssetsByPath[asset.Path] = asset;
        }

        return job;
    }

    private string Id(params ReadOnlySpan<string> parts) => Hash.Id([world.Seed, "catalogue", .. parts]);
}
