using System.Text.Json.Nodes;
using Masko.Client.Testing.Wire;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Operations;

/// <summary>Canvases: made, read, saved, filled with animations and exported.</summary>
internal sealed class CanvasOperations(MaskoWorld world, Views views, Lookup lookup, GenerationOperations generation)
{
    private readonly CanvasExport export = new(world, views);
    private readonly CanvasWork work = new(generation, views);
    private readonly CanvasCatalogue catalogue = new(world);

    public Reply ListTemplates(Call call)
    {
        IEnumerable<CanvasTemplate> templates = call.QueryText("source") switch
        {
            null or "builtin" => CanvasTemplates.Builtin,
            "mine" => [],
            var source => throw ApiFailure.BadRequest($"source '{source}' is none of builtin, mine."),
        };

        // Pages turn the order round, for the newest first.
        return Paging.Page(call, [.. templates.Reverse()], View);
    }

    /// <summary>With a template its images are started, and nothing is made when there are too few credits for all of them.</summary>
    public Reply Create(Call call)
    {
        var collection = lookup.Collection(call);
        var body = call.Body();
        var name = body.Text("name");
        var template = Template(body);
        var canvas = new Canvas(world.NewId("canvas", collection.Id, name), name, collection, world.Now)
        {
            TemplateId = template?.Id,
            Work = GenerateRequest.WorkOf(body.ToElement()),
        };
        if (template is null)
        {
            canvas.Graph = CanvasTemplateGraph.Empty();
            collection.Canvases.Add(canvas);
            return Reply.Created(export.Canvas(canvas));
        }

        canvas.Graph = new CanvasTemplateGraph(template, part => Hash.Id(world.Seed, collection.Id, canvas.Work, part)).ToJson();
        var planner = new CanvasPlanner(canvas, world.Prices);
        planner.AddImages();
        var jobs = work.Start(call, planner.Plan);
        collection.Canvases.Add(canvas);
        var shown = export.Canvas(canvas);
        shown["jobs"] = new JsonArray([.. jobs.Select((job, index) => Entry(job, index))]);
        return Reply.Accepted(shown);
    }

    public Reply Get(Call call) => Reply.Ok(export.Canvas(lookup.Canvas(call)));

    public Reply Save(Call call)
    {
        var canvas = lookup.Canvas(call);
        var body = call.Body();
        CanvasRules.Check(body);
        var graph = CanvasCopy.Graph(body);
        canvas.Replace(new CanvasGraph(canvas.Graph), new CanvasGraph(graph));
        canvas.Graph = graph;
        canvas.Name = body.OptionalText("canvasName") ?? canvas.Name;
        canvas.UpdatedAt = world.Now;
        return Reply.Ok(export.Canvas(canvas));
    }

    public Reply GenerateAll(Call call)
    {
        var canvas = lookup.Canvas(call);
        var body = call.Body();
        var plan = CanvasTargets.Plan(canvas, world.Prices, body);
        if (body.OptionalFlag("dry_run") == true)
        {
            return Reply.Ok(work.Planned(plan));
        }

        var jobs = work.Start(call, plan);
        if (jobs.Count > 0)
        {
            canvas.UpdatedAt = world.Now;
        }

        return Reply.Ok(work.Done(plan, jobs));
    }

    /// <summary>Bare, as a file for a player.</summary>
    public Reply Export(Call call) => new(200, export.Config(lookup.Canvas(call)));

    /// <summary>Bare; and without a body when it is not there, because this is the web site's, not the API's.</summary>
    public Reply Catalogue(Call call)
    {
        if (catalogue.Find(call.Route["slug"]) is not { } canvas)
        {
            return new Reply(404, null);
        }

        var config = export.Config(canvas);
        config["thumbnail"] = config["nodes"]![0]!["transparentThumbnailUrl"]!.DeepClone();
        return new Reply(200, config);
    }

    private static CanvasTemplate? Template(BodyReader body)
    {
        if (body.OptionalText("template_id") is not { } id)
        {
            return null;
        }

        var known = string.Join(", ", CanvasTemplates.Builtin.Select(template => template.Id));
        return CanvasTemplates.Builtin.FirstOrDefault(template => template.Id == id)
            ?? throw body.Bad("template_id", $"names '{id}', a template that does not exist; there are {known}.");
    }

    private JsonObject Entry(Job job, int index)
    {
        var entry = views.Accepted(job);
        entry["index"] = index;
        return entry;
    }

    private static JsonObject View(CanvasTemplate template) => new()
    {
        ["id"] = template.Id,
        ["name"] = template.Name,
        ["description"] = template.Description,
    };
}
