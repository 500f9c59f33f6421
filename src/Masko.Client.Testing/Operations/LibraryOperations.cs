using System.Text.Json.Nodes;
using Masko.Client.Testing.Wire;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Operations;

/// <summary>What a character has: items and assets.</summary>
internal sealed class LibraryOperations(MaskoWorld world, Views views, Lookup lookup, SignedUrls signedUrls)
{
    public Reply ListItems(Call call) =>
        Paging.Page(call, [.. lookup.Collection(call).Items.Where(item => !item.IsArchived)], views.Item);

    public Reply UpdateItem(Call call)
    {
        var item = lookup.Item(call, call.Route["itemId"]);
        item.Name = call.Body().Text("name");
        item.UpdatedAt = world.Now;
        return Reply.Ok(views.Item(item));
    }

    public Reply ArchiveItem(Call call)
    {
        var item = lookup.Item(call, call.Route["itemId"]);
        item.IsArchived = true;
        item.UpdatedAt = world.Now;
        return Reply.Nothing();
    }

    public Reply GetAsset(Call call) => Reply.Ok(views.Asset(lookup.Asset(call, call.Route["assetId"])));

    public Reply GetSignedUrl(Call call)
    {
        var (url, expires) = signedUrls.Sign(lookup.Asset(call, call.Route["assetId"]));
        return Reply.Ok(new JsonObject { ["url"] = url, ["expires_at"] = Show.Time(expires) });
    }

    public Reply ArchiveAsset(Call call)
    {
        lookup.Asset(call, call.Route["assetId"]).IsArchived = true;
        return Reply.Nothing();
    }
}
