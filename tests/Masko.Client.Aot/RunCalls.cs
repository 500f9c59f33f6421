namespace Masko.Client.Aot;

/// <summary>A run: a picture, and the animation of it.</summary>
internal static class RunCalls
{
    public static async Task RunAsync(IMaskoClient masko, CallLog log)
    {
        var plan = new GenerationPlan();
        var wave = plan.Add(GenerateBody.Image("Waving", "waving hello"));
        plan.Add(wave, image => GenerateBody.AnimationOf(image.Assets.RequireImage(), "Waving, animated", "waving smoothly", TimeSpan.FromSeconds(4)));

        await using var run = masko.Run("c2", plan);
        await foreach (var item in run)
        {
            log.Add($"run, {item.Name}", $"{item.State} {item.JobId} {item.Cost}");
        }

        log.Add("end of the run", (await run.Completion).End);
    }
}
