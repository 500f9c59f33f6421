using Masko.Client.Testing.Operations;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Seeding;

/// <summary>Puts into a workspace what a start state holds: finished and free. Ids are those that the same calls would have given.</summary>
internal sealed class Seeder(MaskoWorld world)
{
    private static readonly string[] Kinds = ["image", "transparent_image"];

    public void Fill(Workspace workspace, IReadOnlyList<SeededProject> projects)
    {
        foreach (var seeded in projects)
        {
            var project = new Project(world.NewId("project", workspace.Id, seeded.Name), seeded.Name, workspace, world.Now);
            workspace.Projects.Add(project);
            foreach (var collection in seeded.Collections)
            {
                Add(collection, project);
            }
        }
    }

    private void Add(SeededCollection seeded, Project project)
    {
        var id = world.NewId("collection", project.Id, seeded.Name, seeded.Prompt, "");
        var collection = new Collection(id, project, world.Now)
        {
            GivenName = seeded.Name,
            GivenPrompt = seeded.Prompt,
            Slug = $"{Slugs.Of(seeded.Name)}-{id[..8]}",
        };
        project.Collections.Add(collection);
        world.Collections[id] = collection;
        foreach (var item in seeded.Items)
        {
            Add(item, collection);
        }
    }

    private void Add(SeededItem seeded, Collection collection)
    {
        var item = new Item(world.NewId("item", collection.Id, seeded.Name), seeded.Name, collection, world.Now);
        collection.Items.Add(item);
        world.Items[item.Id] = item;
        var workspace = collection.Project.Workspace;
        foreach (var kind in Kinds)
        {
            var id = world.NewId("asset", item.Id, kind);
            var asset = new Asset(id, kind, workspace, world.Now)
            {
                Item = item,
                Pose = seeded.ImagePrompt,
                Path = $"/{workspace.Prefix}/{collection.Slug}/{Slugs.Of(item.Name)}-{Hash.Hex(8, id)}.{Asset.Extension(kind)}",
            };
            item.Assets.Add(asset);
            world.Add(asset);
        }
    }
}
