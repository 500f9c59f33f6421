namespace Masko.Client.Aot;

/// <summary>The two sister services: a run of one request, and a job.</summary>
internal static class SisterCalls
{
    public static async Task RunAsync(string address, CallLog log)
    {
        using var zsky = new ZSkyClient("masko_test", new ZSkyClientOptions { BaseAddress = new Uri(address), ApplicationName = "Aot/1.0" });
        await using var run = zsky.Run([new() { Prompt = "A mug", Style = ZSkyStyle.Photorealistic, GuidanceScale = 7.5 }]);
        await foreach (var item in run)
        {
            log.Add("zsky run", $"{item.State} {item.Output?.ImageUrl} {item.Cost}");
        }

        using var vidiking = new VidiKingClient("masko_test", new VidiKingClientOptions { BaseAddress = new Uri(address), ApplicationName = "Aot/1.0" });
        var job = await vidiking.BulkAsync(new()
        {
            Operation = VidiKingOperation.Edit,
            Items = [new VidiKingSource { Src = "https://example.com/a.png" }],
            SharedOperations = [VidiKingSharedOperation.Resize(80, 60), VidiKingSharedOperation.Other("sepia", new() { { "strength", 3 } })],
        });
        log.Add("vidiking job", $"{job.Id} {job.Status}");
        var done = await vidiking.Images.GetBulkAsync(job.Id);
        log.Add("vidiking finished job", $"{done.Status} {done.Images[0].Url} {done.CreditsUsed}");
    }
}
