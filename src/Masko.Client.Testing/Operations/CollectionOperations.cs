using Masko.Client.Testing.Wire;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Operations;

/// <summary>Collections and their references.</summary>
internal sealed class CollectionOperations(MaskoWorld world, Views views, Lookup lookup, Uploads uploads, MaskoServerOptions options)
{
    public Reply List(Call call)
    {
        var collections = call.QueryText("project_id") is { } id
            ? lookup.Project(call, id).Collections
            : [.. call.Workspace.Projects.SelectMany(project => project.Collections).OrderBy(collection => collection.CreatedAt)];
        return Paging.Page(call, collections, views.CollectionInList);
    }

    public Reply Create(Call call)
    {
        var body = call.Body();
        var project = lookup.Project(call, body.Text("project_id"));
        var name = body.OptionalText("name");
        var prompt = body.OptionalText("prompt") ?? body.OptionalText("description");
        var ids = body.Texts("reference_asset_ids");
        var urls = body.Texts("reference_image_urls");
        if (ids.Count + urls.Count > Collection.MostReferences)
        {
            throw body.Bad("reference_asset_ids", $"and reference_image_urls hold {ids.Count + urls.Count} references; at most {Collection.MostReferences} are allowed.");
        }

        if (ids.Count + urls.Count == 0 && (name is null || prompt is null))
        {
            throw body.Bad(name is null ? "name" : "prompt", "is required without a reference.");
        }

        foreach (var id in ids)
        {
            Image(call, body, "reference_asset_ids", id);
        }

        var collection = new Collection(world.NewId("collection", project.Id, name ?? "", prompt ?? "", string.Join(',', ids.Concat(urls))), project, world.Now)
        {
            GivenName = name,
            GivenPrompt = prompt,
            AnimationSizes = body.Object("settings")?.Numbers("animation_sizes"),
        };
        collection.ReadAt = ids.Count + urls.Count > 0 ? world.Now + options.ReadingTime : world.Now;
        collection.Slug = Slugs.Of(name ?? "mascot") + "-" + collection.Id[..8];
        collection.References.AddRange(ids);
        collection.References.AddRange(urls.Select(url => uploads.FromUrl(call, url).Id));
        project.Collections.Add(collection);
        world.Collections[collection.Id] = collection;
        return Reply.Created(views.Collection(collection));
    }

    public Reply Get(Call call) => Reply.Ok(views.Collection(lookup.Collection(call)));

    public Reply Update(Call call)
    {
        var collection = lookup.Collection(call);
        var body = call.Body();
        collection.Slug = body.OptionalText("slug") ?? collection.Slug;
        collection.GivenName = body.OptionalText("name") ?? collection.GivenName;
        if (body.Object("settings") is { } settings)
        {
            collection.AnimationSizes = settings.Numbers("animation_sizes");
        }

        collection.UpdatedAt = world.Now;
        return Reply.Ok(views.Collection(collection));
    }

    public Reply AddReference(Call call)
    {
        var collection = lookup.Collection(call);
        var body = call.Body();
        var id = body.OptionalText("asset_id");
        var url = body.OptionalText("url");
        if ((id is null) == (url is null))
        {
            throw body.Bad("asset_id", "or url is required, exactly one of them.");
        }

        if (collection.References.Count >= Collection.MostReferences)
        {
            throw ApiFailure.BadRequest($"The collection has {Collection.MostReferences} references, which is the most.");
        }

        var reference = id is null ? uploads.FromUrl(call, url!).Id : Image(call, body, "asset_id", id).Id;
        collection.ChangeReferences(references => references.Add(reference), world.Now);
        return Reply.Created(views.Collection(collection));
    }

    public Reply RemoveReference(Call call)
    {
        var collection = lookup.Collection(call);
        var id = call.Route["assetId"];
        if (!collection.References.Contains(id))
        {
            throw ApiFailure.NotFound("reference", id);
        }

        collection.ChangeReferences(references => references.Remove(id), world.Now);
        return Reply.Nothing();
    }

    private Asset Image(Call call, BodyReader body, string field, string id)
    {
        var asset = lookup.Asset(call, id);
        return asset.Kind is "image" or "transparent_image" ? asset : throw body.Bad(field, $"names '{id}', which is a {asset.Kind}, not an image.");
    }
}
