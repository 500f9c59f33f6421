using Masko.Client;
using MascotKit.ContactSheet;
using MascotKit.Kit;
using MascotKit.Service;
using MascotKit.Terminal;

namespace MascotKit.Commands;

/// <summary>Takes up jobs that another run has left, downloads their files, and shows them with what is in their folder.</summary>
internal sealed class WaitCommand(Studio studio, CommandLine line, Screen screen)
{
    private readonly string folder = line.Order.Folder ?? KitOrder.UsualFolder;

    public async Task<int> RunAsync(CancellationToken stop)
    {
        screen.Line(studio.About);
        screen.Line();
        screen.Line(line.JobIds.Count == 1 ? "Waiting for the job…" : $"Waiting for {line.JobIds.Count} jobs…");
        var codes = await Task.WhenAll(line.JobIds.Distinct().Select(id => FetchAsync(id, stop)));
        var kit = await KeptKit.ReadAsync(studio.Masko, folder, stop);
        if (kit.Results.Count > 0)
        {
            screen.Line();
            screen.Sheet(await Sheet.WriteAsync(kit, folder, studio.IsReal));
        }

        return codes.Max();
    }

    private async Task<int> FetchAsync(string jobId, CancellationToken stop)
    {
        try
        {
            Job job = await studio.Masko.WaitAsync(jobId, cancellationToken: stop);
            foreach (DownloadedFile file in await studio.Masko.DownloadAsync(job, folder, cancellationToken: stop))
            {
                screen.Done($"{job.ItemName}: {Path.Combine(folder, file.Name)}");
            }

            return ExitCode.Done;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Screen.Complain(ExitCode.Stopped, $"Job {jobId} runs on.");
        }
        catch (MaskoException error)
        {
            return Screen.Complain(ExitCode.Failed, error.Message);
        }
    }
}
