using System.Globalization;
using System.Text.Json.Nodes;
using Masko.Client.Testing.Drawing;
using Masko.Client.Testing.Wire;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Operations;

/// <summary>What costs credits: generations, batches and previews.</summary>
internal sealed class GenerationOperations(MaskoWorld world, Views views, Lookup lookup, GenerateRules rules, MaskoServerOptions options)
{
    private const int MostInBatch = 10;

    public Reply Generate(Call call)
    {
        var request = rules.Check(call, lookup.Collection(call), call.Body());
        Afford(call, Price(request));
        return Reply.Accepted(views.Accepted(Start(call, request)));
    }

    /// <summary>Too few credits for all is a no to all; a bad entry is a no to that entry alone.</summary>
    public Reply GenerateBatch(Call call)
    {
        var collection = lookup.Collection(call);
        var body = call.Body();
        var entries = body.List("requests");
        if (entries.Count is 0 or > MostInBatch)
        {
            throw body.Bad("requests", $"holds {entries.Count} entries; 1 to {MostInBatch} are allowed.");
        }

        var checkedEntries = new List<(GenerateRequest? Request, ApiFailure? Failure)>();
        for (var index = 0; index < entries.Count; index++)
        {
            try
            {
                var entry = BodyReader.Of(entries[index], $"requests[{index.ToString(CultureInfo.InvariantCulture)}].");
                checkedEntries.Add((rules.Check(call, collection, entry), null));
            }
            catch (ApiFailure failure)
            {
                checkedEntries.Add((null, failure));
            }
        }

        Afford(call, checkedEntries.Sum(entry => entry.Request is { } request ? Price(request) : 0));
        return Reply.Accepted(new JsonObject
        {
            ["jobs"] = new JsonArray([.. checkedEntries.Select((entry, index) => (JsonNode)Entry(call, entry.Request, entry.Failure, index))]),
        });
    }

    public Reply Preview(Call call)
    {
        var body = call.Body();
        var prompt = body.Text("prompt");
        var references = body.Texts("reference_image_urls");
        Afford(call, world.Prices.Preview);
        var id = world.NewId("preview", call.Workspace.Id, prompt, string.Join(',', references));
        world.Ledger.Charge(call.Workspace, world.Prices.Preview, call.RequestId, null, null);
        world.Previews.Add(id);

        // Shown while the server runs, and kept nowhere: it has no asset id.
        var path = $"/{call.Workspace.Prefix}/previews/preview-{id}.png";
        world.AssetsByPath[path] = new Asset(id, "image", call.Workspace, world.Now) { Pose = prompt, Path = path };
        return Reply.Ok(new JsonObject { ["urls"] = Show.Texts([views.Url(world.AssetsByPath[path])]) });
    }

    public int Price(GenerateRequest request) => request.Type switch
    {
        "edit" => world.Prices.Edit,
        "logo" => world.Prices.Logo,
        "animation" => world.Prices.Animation(request.Seconds) + (request.MakesImage ? world.Prices.Image : 0),
        _ => world.Prices.Image,
    };

    public void Afford(Call call, int credits)
    {
        if (credits > call.Workspace.Balance)
        {
            throw ApiFailure.InsufficientCredits(credits, call.Workspace.Balance);
        }
    }

    /// <summary>Charges and starts what has been checked and can be afforded.</summary>
    public Job Start(Call call, GenerateRequest request)
    {
        var now = world.Now;
        var collection = request.Collection;
        var attempt = world.NextAttempt("generation", collection.Id, request.Work);
        var item = request.Item ?? NewItem(collection, request.Name!);
        var job = new Job(world.NewId("job", collection.Id, request.Work), request.IsAnimation ? "animation" : request.Type == "logo" ? "logo" : "item_generation", collection, now)
        {
            Item = item,
            Cost = Price(request),
            Duration = request.IsAnimation ? options.AnimationTime : options.ImageTime,
            RequestId = call.RequestId,
            Attempt = attempt,
        };
        foreach (var kind in Kinds(request))
        {
            job.Assets.Add(NewAsset(job, item, kind, request.Pose, request.Motion));
        }

        Follow(job, request);
        collection.StyleCard ??= StyleCard(collection);
        item.UpdatedAt = now;
        world.Ledger.Charge(call.Workspace, job.Cost, call.RequestId, job, request.Work);
        world.Jobs.Start(job);
        return job;
    }

    private JsonObject Entry(Call call, GenerateRequest? request, ApiFailure? failure, int index)
    {
        var entry = request is null ? new JsonObject { ["error"] = failure!.ToError() } : views.Accepted(Start(call, request));
        entry["index"] = index;
        return entry;
    }

    private void Follow(Job job, GenerateRequest request)
    {
        if (request.AutoReverse)
        {
            job.Followers.Add(Follower(job, "reverse"));
        }

        if (request.Sizes.Concat(request.Collection.AnimationSizes ?? []).Any() && request.IsAnimation)
        {
            job.Followers.Add(Follower(job, "size_variant_batch"));
        }
    }

    private Job Follower(Job job, string type)
    {
        var follower = new Job(world.NewId("job", type, job.Id), type, job.Collection, world.Now)
        {
            Item = job.Item, Duration = TimeSpan.Zero, RequestId = job.RequestId,
        };
        foreach (var asset in job.Assets.Where(asset => asset.Kind is "webm" or "hevc"))
        {
            follower.Assets.Add(NewAsset(follower, job.Item!, asset.Kind, asset.Pose, type == "reverse" && asset.Motion == Motion.Turn ? Motion.Back : asset.Motion));
        }

        return follower;
    }

    private Item NewItem(Collection collection, string name)
    {
        var item = new Item(world.NewId("item", collection.Id, name), name, collection, world.Now);
        collection.Items.Add(item);
        world.Items[item.Id] = item;
        return item;
    }

    private Asset NewAsset(Job job, Item item, string kind, string pose, Motion motion)
    {
        var id = world.NewId("asset", job.Id, kind);
        var workspace = item.Collection.Project.Workspace;
        var asset = new Asset(id, kind, workspace, world.Now)
        {
            Item = item,
            Job = job,
            Pose = pose,
            Motion = motion,
            Path = $"/{workspace.Prefix}/{item.Collection.Slug}/{Slugs.Of(item.Name)}-{Hash.Hex(8, id)}.{Asset.Extension(kind)}",
        };
        item.Assets.Add(asset);
        world.Add(asset);
        return asset;
    }

    private static IEnumerable<string> Kinds(GenerateRequest request) =>
        (request.MakesImage ? ["image", "transparent_image"] : Array.Empty<string>())
        .Concat(request.IsAnimation ? ["video", "webm", "hevc", "stacked_video"] : []);

    private static JsonObject StyleCard(Collection collection) => new()
    {
        ["palette"] = Show.Texts([.. Enumerable.Range(0, 3).Select(index => "#" + Hash.Hex(6, "palette", collection.Character, index.ToString(CultureInfo.InvariantCulture)))]),
        ["proportions"] = "large head, small body",
        ["outline_style"] = "soft, even outlines",
        ["defining_traits"] = Show.Texts([collection.Character]),
    };
}
