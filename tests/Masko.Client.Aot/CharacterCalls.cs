namespace Masko.Client.Aot;

internal static class CharacterCalls
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static async Task RunAsync(MaskoClient masko, CallLog log)
    {
        var created = await masko.Collections.CreateAsync(new()
        {
            ProjectId = "p1", Name = "Felix", Prompt = "A fox with a blue scarf", Settings = new() { AnimationSizes = [480, 360] },
        });
        log.Add("new collection", $"{created.Id} {created.Settings?.AnimationSizes?[1]}");

        var collection = await masko.Collections.GetAsync("c1");
        log.Add("collection", $"{collection.Config?.Prompt} {collection.Config?.StyleCard?.GetProperty("palette")[0]}");

        var updated = await masko.Collections.UpdateAsync("c1", new() { Slug = "felix" });
        log.Add("changed collection", updated.Slug);

        var ideas = await masko.Collections.SuggestActionsAsync("c1");
        log.Add("ideas", string.Join(", ", ideas));

        using var image = new MemoryStream(Png);
        var streamed = await masko.Uploads.UploadAsync(image, "fox.png");
        log.Add("upload of a stream", $"{streamed.AssetId} {streamed.Type}");

        var fetched = await masko.Uploads.UploadAsync(new Uri("https://example.com/fox.png"));
        log.Add("upload of an address", fetched.AssetId);

        var referenced = await masko.References.AddAsync("c1", AddReferenceBody.FromAsset(streamed.AssetId));
        log.Add("new reference", referenced.Config?.ReferenceAssetIds[0]);

        await masko.References.RemoveAsync("c1", "r1");
        log.Add("removed reference", "r1");

        var items = await masko.Items.ListAsync("c1");
        log.Add("items", $"{items.Items[0].Name} {items.Items[0].Assets.RequireImage()}");

        var analysis = await masko.Analysis.AnalyzeImageAsync(new() { Url = "https://example.com/fox.png" });
        log.Add("analysis", $"{analysis.Name} {analysis.AdditionalProperties?["mood"]}");
    }
}
