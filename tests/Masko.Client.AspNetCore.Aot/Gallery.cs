namespace Masko.Client.AspNetCore.Aot;

/// <summary>A service of the host's, which its handler asks for.</summary>
internal sealed class Gallery
{
    public List<string> Told { get; } = [];

    public Task AddAsync(JobEvent jobEvent)
    {
        Told.Add($"{jobEvent.JobId} {jobEvent.Event} {jobEvent.Urls.Image}");
        return Task.CompletedTask;
    }

    public Task AddAsync(ZSkyBatchEvent received)
    {
        Told.Add($"{received.BatchId} {received.Event}");
        return Task.CompletedTask;
    }
}
