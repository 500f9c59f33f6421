namespace Masko.Client.Aot;

internal static class GenerationCalls
{
    private static readonly TimeSpan FourSeconds = TimeSpan.FromSeconds(4);

    private static readonly ImageAssetId Sitting = new("a1");

    private static readonly ImageAssetId Standing = new("a2");

    private static readonly GenerateBody[] EveryKind =
    [
        GenerateBody.Image("Waving", "waving hello"),
        GenerateBody.Animation("Dancing", "ready to dance", "dancing", FourSeconds) with { Loop = true },
        GenerateBody.AnimationOf(Sitting, "Breathing", "breathing calmly", FourSeconds) with { Sizes = [480] },
        GenerateBody.Transition(Sitting, Standing, "Standing up", "stands up", FourSeconds) with { AutoReverse = true },
        GenerateBody.Edit("i1", Sitting, "add a party hat"),
        GenerateBody.Logo("Logo", "a fox head"),
        GenerateBody.Regenerate("i1", "waving with both arms"),
    ];

    public static async Task RunAsync(IMaskoClient masko, CallLog log)
    {
        foreach (var body in EveryKind)
        {
            var accepted = await masko.Generation.GenerateAsync("c1", body);
            log.Add($"generate {body.GetType().Name}", $"{accepted.JobId} {accepted.Assets.Image}");
        }

        var batch = await masko.Generation.GenerateBatchAsync("c1", new() { Requests = EveryKind });
        log.Add("batch", string.Join("; ", batch.Jobs.Select(entry => $"{entry.Index} {entry.JobId ?? entry.Error?.Message}")));

        var preview = await masko.Generation.PreviewAsync(new() { Prompt = "a fox" });
        log.Add("preview", preview.Urls[0]);
    }
}
