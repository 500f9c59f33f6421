using Masko.Client.Testing.Drawing;
using Masko.Client.Testing.Operations;
using Masko.Client.Testing.Wire;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Assets;

/// <summary>A file behind an address.</summary>
internal sealed record AssetFile(int Status, string? ContentType, byte[] Bytes);

/// <summary>What asset addresses answer: a placeholder until the job is done, the real file after. No key is asked for.</summary>
internal sealed class AssetFiles(MaskoWorld world, SignedUrls signedUrls)
{
    private static readonly Lazy<byte[]> Placeholder = new(() => PlaceholderPainter.Paint());

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
                return new(404, null, []);
            }

            if (!signedUrls.MayOpen(exchange.Path, query["expires"], query["signature"]))
            {
                return new(403, null, []);
            }
        }

        return isReady ? Draw(asset) : new(200, "image/png", Placeholder.Value);
    }

    private static AssetFile Draw(Asset asset)
    {
        if (asset.Upload is { } upload)
        {
            return new(200, ImageKind.Of(upload), upload);
        }

        if (asset.Kind is "image" or "transparent_image")
        {
            var character = asset.Item?.Collection.Character ?? asset.Pose;
            return new(200, "image/png", MascotPainter.Paint(new MascotSketch(character, asset.Pose, asset.Kind == "transparent_image", asset.Job?.Attempt ?? 0)));
        }

        var clip = ClipLibrary.Of(asset.Kind)!;
        return new(200, clip.ContentType, clip.Bytes);
    }
}
