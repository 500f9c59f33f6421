namespace Masko.Client.Runs.Tests.Rules;

/// <summary>What is there to be named: of each kind one.</summary>
internal sealed record Props(IReadOnlyList<string> Sources, IReadOnlyList<string> Items)
{
    /// <summary>The full image of a finished item.</summary>
    public string Image => Sources[0];

    public string Item => Items[0];

    public static async Task<Props> MakeAsync(Studio studio, bool withUnfinished)
    {
        var masko = studio.Masko;
        var bear = await masko.Collections.CreateAsync(new() { ProjectId = studio.Fox.ProjectId!, Name = "Bruno", Prompt = "A bear" });
        var wave = await Wave.MakeAsync(studio);
        var other = await Wave.MakeAsync(studio, bear.Id);
        var running = await masko.GenerateAsync(studio.Fox.Id, GenerateBody.Animation("Running", "runs", "runs", TimeSpan.FromSeconds(4)));
        var upload = await masko.Uploads.UploadAsync(new Uri("https://example.com/fox.png"));
        var preview = await masko.Generation.PreviewAsync(new() { Prompt = "a fox" });
        return new(
            [
                wave.Assets.RequireImage().Value, wave.Assets.TransparentImage!.Value.Value, running.Assets.Video!.Value.Value, upload.AssetId,
                other.Assets.RequireImage().Value, preview.Urls[0], wave.Urls.Image!, "nobody-knows", .. withUnfinished ? [running.Assets.RequireImage().Value] : Array.Empty<string>(),
            ],
            [wave.ItemId!, running.ItemId!, other.ItemId!, "no-item", wave.Assets.RequireImage().Value, studio.Fox.Id, "https://masko.ai/items/1", " "]);
    }
}
