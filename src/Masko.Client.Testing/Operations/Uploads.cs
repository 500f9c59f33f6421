using System.Text.Json.Nodes;
using Masko.Client.Testing.Assets;
using Masko.Client.Testing.Drawing;
using Masko.Client.Testing.Wire;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Operations;

/// <summary>Uploads: a file, or an address. Nothing is ever fetched: addresses stand for what a test put there, or for a drawing of their hash.</summary>
internal sealed class Uploads(MaskoWorld world, Views views, PictureCache pictures)
{
    public Reply Create(Call call)
    {
        if (call.Upload is { } upload)
        {
            var asset = Add(call, upload.File, "upload", upload.Sha256!);
            upload.Keep();
            return Answer(asset);
        }

        return Answer(FromUrl(call, call.Body().Text("url")));
    }

    public Asset FromUrl(Call call, string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw ApiFailure.BadRequest("url must be a whole http or https address.");
        }

        var bytes = world.Web.GetValueOrDefault(url) ?? pictures.Get(new MascotSketch("from " + url, "standing", Transparent: false));
        return Add(call, new Blob(bytes), "url", url);
    }

    private Asset Add(Call call, Blob file, string how, string what)
    {
        if (ImageKind.Of(file.Start) is null)
        {
            throw ApiFailure.BadRequest($"{(how == "url" ? "url" : "file")} is no PNG, JPEG, WebP or GIF.");
        }

        var id = world.NewId("upload", call.Workspace.Id, how, what);
        var asset = new Asset(id, "image", call.Workspace, world.Now)
        {
            Upload = file,
            Path = $"/{call.Workspace.Prefix}/uploads/{Slugs.Of(how)}-{Hash.Hex(8, id)}.png",
        };
        world.Add(asset);
        return asset;
    }

    private Reply Answer(Asset asset) => Reply.Created(new JsonObject { ["asset_id"] = asset.Id, ["url"] = views.Url(asset), ["type"] = asset.Kind });
}
