using Masko.Client;

namespace BulkCatalog.Jobs;

/// <summary>VidiKing's second operation: the pictures of the catalog, made smaller, marked, and written as WebP. Edits cost credits.</summary>
internal static class ShopPhotos
{
    private static readonly VidiKingEdit Edit = new()
    {
        SharedOperations =
        [
            VidiKingSharedOperation.Resize(640, 640, "cover"),
            VidiKingSharedOperation.Watermark("https://shop.example/logo.png", "bottom-right", 0.4),
        ],
        Output = new() { Format = "webp", Quality = 85 },
    };

    public static VidiKingRun Start(IVidiKingClient vidiking, IEnumerable<string> pictures) =>
        vidiking.RunEdit(pictures.Select(picture => new VidiKingSource { Src = picture }), Edit);
}
