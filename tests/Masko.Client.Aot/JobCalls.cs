namespace Masko.Client.Aot;

internal static class JobCalls
{
    public static async Task RunAsync(IMaskoClient masko, CallLog log)
    {
        var page = await masko.Jobs.ListAsync(status: JobStatus.Failed, type: JobType.Animation);
        log.Add("jobs", $"{page.Items[0].Id} {page.Items[0].Status} {page.Items[0].Error?.Message}");

        var job = await masko.Jobs.GetAsync("j1");
        log.Add("job", $"{job.Status} {job.CostCredits} {job.UpdatedAt:HH:mm:ss}");

        var held = await masko.Jobs.HoldAsync("j1");
        log.Add("held job", $"{held.Status} {held.Status.IsEnd} {held.Urls.Webm}");
    }
}
