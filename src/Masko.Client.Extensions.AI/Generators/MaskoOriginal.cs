using Microsoft.Extensions.AI;

namespace Masko.Client.ImageGenerators;

/// <summary>A picture of Masko's bears what an edit of it needs: its item, and its full image.</summary>
internal static class MaskoOriginal
{
    private const string Item = "masko.item_id";
    private const string Image = "masko.image_asset_id";

    public static AIContent Mark(AIContent picture, string? itemId, ImageAssetId? image)
    {
        if (itemId is { Length: > 0 } && image is { } asset)
        {
            picture.AdditionalProperties ??= [];
            picture.AdditionalProperties[Item] = itemId;
            picture.AdditionalProperties[Image] = asset.Value;
        }

        return picture;
    }

    /// <summary>What a picture bears; null when it is none of Masko's.</summary>
    public static (string ItemId, ImageAssetId Image)? Of(AIContent picture) =>
        Text(picture, Item) is { } item && Text(picture, Image) is { } image ? (item, new ImageAssetId(image)) : null;

    // After a trip through JSON it is an element.
    private static string? Text(AIContent picture, string name) =>
        picture.AdditionalProperties?.TryGetValue(name, out var value) == true && value?.ToString() is { Length: > 0 } text ? text : null;
}
