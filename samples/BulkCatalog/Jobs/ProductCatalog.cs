using Masko.Client;

namespace BulkCatalog.Jobs;

/// <summary>Every product from every angle, in one style.</summary>
internal static class ProductCatalog
{
    private static readonly string[] Products = ["ceramic mug", "leather wallet", "wool scarf", "desk lamp", "canvas backpack"];

    private static readonly string[] Angles = ["front view", "three-quarter view", "top view"];

    public static ZSkyRun Start(IZSkyClient zsky) => zsky.Run(
        from product in Products
        from angle in Angles
        select new ZSkyImage
        {
            Prompt = $"A {product} on a white background, {angle}, soft studio light",
            Width = 1024,
            Height = 1024,
            Style = ZSkyStyle.Photorealistic,
            Name = $"{product}, {angle}",
        });
}
