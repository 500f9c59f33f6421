using Masko.Client.Testing.Wire;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Operations;

/// <summary>Finds what a call names: 404 when it is not there, 403 when it is somebody else's.</summary>
internal sealed class Lookup(MaskoWorld world)
{
    public Project Project(Call call, string id) =>
        world.Keys.Values.SelectMany(key => key.Workspace.Projects).FirstOrDefault(project => project.Id == id) is { } project
            ? Owned(call, project, project.Workspace, "project")
            : throw ApiFailure.NotFound("project", id);

    public Collection Collection(Call call) => Collection(call, call.Route["collectionId"]);

    public Collection Collection(Call call, string id) => world.Collections.TryGetValue(id, out var collection)
        ? Owned(call, collection, collection.Project.Workspace, "collection")
        : throw ApiFailure.NotFound("collection", id);

    public Item Item(Call call, string id) => world.Items.TryGetValue(id, out var item)
        ? Owned(call, item, item.Collection.Project.Workspace, "item")
        : throw ApiFailure.NotFound("item", id);

    public Asset Asset(Call call, string id) => world.Assets.TryGetValue(id, out var asset)
        ? Owned(call, asset, asset.Workspace, "asset")
        : throw ApiFailure.NotFound("asset", id);

    public Job Job(Call call, string id) => world.Jobs.Find(id) is { } job
        ? Owned(call, job, job.Collection.Project.Workspace, "job")
        : throw ApiFailure.NotFound("job", id);

    public Canvas Canvas(Call call)
    {
        var id = call.Route["canvasId"];
        return Collection(call).Canvases.FirstOrDefault(canvas => canvas.Id == id) ?? throw ApiFailure.NotFound("canvas", id);
    }

    private static T Owned<T>(Call call, T found, Workspace owner, string what) =>
        ReferenceEquals(owner, call.Workspace) ? found : throw ApiFailure.Forbidden($"This {what} belongs to another workspace.");
}
