using Masko.Client.Testing.Drawing;
using Masko.Client.Testing.Operations;
using Masko.Client.Testing.Wire;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Assets;

/// <summary>What asset addresses answer: a placeholder until the job is done, the real file after. No key is asked for.</summary>
internal sealed class AssetFiles(MaskoWorld world, SignedUrls signedUrls, PictureCache pictures) : IFiles
{
    public AssetFile Find(Exchange exchange)
    {
        Asset? asset;
        bool isReady;
        lock (world.Gate)
        {
            asset = world.AssetsByPath.GetValueOrDefault(exchange.Path);
            isReady = asset?.IsReady == true;
            var query = exchange.Context.Request.Query;
            if (asset is null)
            {
                return AssetFile.Nothing(404);
            }

            if (!signedUrls.MayOpen(exchange.Path, query["expires"], query["signature"]))
            {
                return AssetFile.Nothing(403);
            }
        }

        return isReady ? FileOf(asset) : AssetFile.Placeholder;
    }

    private AssetFile FileOf(Asset asset)
    {
        if (asset.Upload is { } upload)
        {
            return new(200, ImageKind.Of(upload.Start), upload);
        }

        if (asset.Kind is "image" or "transparent_image")
        {
            var character = asset.Item?.Collection.Character ?? asset.Pose;
            var sketch = new MascotSketch(character, asset.Pose, asset.Kind == "transparent_image", asset.Job?.Attempt ?? 0);
            return AssetFile.Of("image/png", pictures.Get(sketch));
        }

        var clip = ClipLibrary.Of(asset.Kind, asset.Motion);
        return AssetFile.Of(clip.ContentType, clip.Bytes);
    }
}
