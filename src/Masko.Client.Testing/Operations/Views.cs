using System.Text.Json.Nodes;
using Masko.Client.Testing.Wire;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Operations;

/// <summary>How things look in answers.</summary>
internal sealed class Views(MaskoWorld world, Func<Uri> address)
{
    public JsonObject Project(Project project) => new()
    {
        ["id"] = project.Id,
        ["name"] = project.Name,
        ["organization_id"] = project.Workspace.OrganizationId,
        ["created_at"] = Show.Time(project.CreatedAt),
        ["updated_at"] = Show.Time(project.CreatedAt),
    };

    public JsonObject CollectionInList(Collection collection) => new()
    {
        ["id"] = collection.Id,
        ["project_id"] = collection.Project.Id,
        ["name"] = collection.Name(world.Now),
        ["type"] = "mascot",
        ["is_published"] = false,
        ["public_slug"] = collection.Slug,
        ["user_prefix"] = collection.Project.Workspace.Prefix,
        ["created_at"] = Show.Time(collection.CreatedAt),
    };

    public JsonObject Collection(Collection collection) => new()
    {
        ["id"] = collection.Id,
        ["name"] = collection.Name(world.Now),
        ["type"] = "mascot",
        ["project_id"] = collection.Project.Id,
        ["slug"] = collection.Slug,
        ["config"] = new JsonObject
        {
            ["prompt"] = collection.Prompt(world.Now),
            ["reference_asset_ids"] = Show.Texts(collection.References),
            ["style_card"] = collection.StyleCard?.DeepClone(),
        },
        ["settings"] = new JsonObject
        {
            ["animation_sizes"] = new JsonArray([.. (collection.AnimationSizes ?? []).Select(size => (JsonNode)JsonValue.Create(size))]),
        },
        ["created_at"] = Show.Time(collection.CreatedAt),
        ["updated_at"] = Show.Time(collection.UpdatedAt),
    };

    public JsonObject Item(Item item) => new()
    {
        ["id"] = item.Id,
        ["collection_id"] = item.Collection.Id,
        ["name"] = item.Name,
        ["asset_ids"] = Ids(item.Assets),
        ["urls"] = Urls(item.Assets),
        ["created_at"] = Show.Time(item.CreatedAt),
        ["updated_at"] = Show.Time(item.UpdatedAt),
    };

    public JsonObject Asset(Asset asset) => new()
    {
        ["id"] = asset.Id,
        ["item_id"] = asset.Item?.Id,
        ["collection_id"] = asset.Item?.Collection.Id,
        ["type"] = asset.Kind,
        ["url"] = Url(asset),
        ["created_at"] = Show.Time(asset.CreatedAt),
    };

    public JsonObject Job(Job job)
    {
        var shown = new JsonObject
        {
            ["id"] = job.Id,
            ["status"] = job.OddStatus ?? Status(job),
            ["type"] = job.Type,
            ["collection_id"] = job.Collection.Id,
            ["cost_credits"] = job.Cost,
            ["created_at"] = Show.Time(job.CreatedAt),
            ["updated_at"] = Show.Time(job.UpdatedAt),
            ["item_id"] = job.Item?.Id,
            ["item_name"] = job.Item?.Name,
            ["asset_ids"] = Ids(job.Assets),
            ["urls"] = Urls(job.Assets),
        };
        if (job.Status == JobState.Failed)
        {
            shown["error"] = new JsonObject { ["code"] = job.ErrorCode, ["message"] = job.ErrorMessage };
        }

        return shown;
    }

    public JsonObject Accepted(Job job) => new()
    {
        ["job_id"] = job.Id,
        ["poll_url"] = new Uri(address(), $"/v1/jobs/{job.Id}").AbsoluteUri,
        ["item_id"] = job.Item?.Id,
        ["asset_ids"] = Ids(job.Assets),
        ["urls"] = Urls(job.Assets),
    };

    public static string Status(Job job) => job.Status switch
    {
        JobState.Pending => "pending",
        JobState.Processing => "processing",
        JobState.Completed => "completed",
        _ => "failed",
    };

    public string Url(Asset asset) => new Uri(address(), asset.Path).AbsoluteUri;

    public JsonObject Ids(IEnumerable<Asset> assets) => Newest(assets, asset => asset.Id);

    public JsonObject Urls(IEnumerable<Asset> assets) => Newest(assets, Url);

    private static JsonObject Newest(IEnumerable<Asset> assets, Func<Asset, string> show)
    {
        var newest = new JsonObject();
        foreach (var asset in assets.Where(asset => !asset.IsArchived))
        {
            newest[asset.Kind] = show(asset);
        }

        return newest;
    }
}
