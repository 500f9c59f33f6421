using System.Net;
using Masko.Client.Http;

namespace Masko.Client.Files;

/// <summary>The downloads of one call or of one run: so many at once, all into one store.</summary>
internal sealed class DownloadSession(AssetConnection connection, AssetRenewal? renewal, IFileStore store, DownloadOptions options)
{
    private readonly SemaphoreSlim slots = new(options.MaxParallel);

    /// <summary>Fetches the files of a job that is completed. What arrives stays, whatever becomes of the others.</summary>
    public async Task<IReadOnlyList<DownloadedFile>> FetchAsync(Job job, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var files = JobFile.Of(job, options.Kinds);
        if (files.Count == 0 && options.Kinds is null)
        {
            throw new DownloadFailedException($"Job {job.Id} names no files, neither by address nor by id. Read its item: its assets are there.")
            {
                Reason = DownloadFailure.Address,
            };
        }

        var planned = await store.PlanAsync(files, cancellationToken).ConfigureAwait(false);
        var fetches = planned.Select(file => file.There is { } there ? Task.FromResult(there) : FetchAsync(file, cancellationToken)).ToList();
        await ((Task)Task.WhenAll(fetches)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        List<DownloadedFile> arrived = [];
        List<Exception> failures = [];
        foreach (var fetch in fetches)
        {
            try
            {
                arrived.Add(await fetch.ConfigureAwait(false));
            }
            catch (Exception failure)
            {
                failures.Add(failure);
            }
        }

        await store.CommitAsync(arrived, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return failures.Count == 0 ? arrived : throw Failed(job, fetches.Count, arrived, failures);
    }

    /// <summary>Fetches the one picture of an item of a service that names it by its address alone.</summary>
    public async Task<IReadOnlyList<DownloadedFile>> FetchPictureAsync(string id, string name, string? url, CancellationToken cancellationToken)
    {
        var job = new Job { Id = id, ItemName = name, Status = JobStatus.Completed, Urls = new() { Image = url } };
        var files = await FetchAsync(job, cancellationToken).ConfigureAwait(false);

        // The id is that of the address, and no job's.
        return [.. files.Select(static file => file with { JobId = null })];
    }

    /// <summary>Fetches one file from an address, of whatever kind.</summary>
    public async Task<DownloadedFile> FetchAsync(string url, Func<DownloadedFile, Stream, Task> use, CancellationToken cancellationToken)
    {
        var address = connection.Addresses.Of(url);
        var part = PartFile.Create(store.TemporaryFolder);
        await using var closing = part.ConfigureAwait(false);
        var name = Path.GetFileName(address.AbsolutePath);
        var download = new AssetDownload(connection, default, options, part, new TransferMeter(name, options.Progress));
        await download.RunAsync(address, cancellationToken).ConfigureAwait(false);
        var file = new DownloadedFile { Name = name, Bytes = part.Length, Sha256 = part.Sha256, Url = AssetAddress.Shown(address) };
        await use(file, part.Read()).ConfigureAwait(false);
        return file;
    }

    private async Task<DownloadedFile> FetchAsync(PlannedFile planned, CancellationToken cancellationToken)
    {
        await slots.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var part = PartFile.Create(store.TemporaryFolder);
            await using var closing = part.ConfigureAwait(false);
            var file = planned.File;
            var download = new AssetDownload(connection, file.Kind, options, part, new TransferMeter(planned.Name, options.Progress));
            var (address, assetId) = await RunAsync(download, file, cancellationToken).ConfigureAwait(false);
            var arrived = new DownloadedFile
            {
                Kind = file.Kind, Bytes = part.Length, Sha256 = part.Sha256, ItemId = file.Job.ItemId, ItemName = file.Job.ItemName,
                JobId = file.Job.Id, AssetId = assetId, Url = AssetAddress.Shown(address),
            };
            return await store.KeepAsync(planned, arrived, download.Format, part, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            slots.Release();
        }
    }

    /// <summary>Fetches it from the address that is known, and once from a new one when that does not open any more.</summary>
    private async Task<(Uri Address, string? AssetId)> RunAsync(AssetDownload download, JobFile file, CancellationToken cancellationToken)
    {
        DownloadFailedException? closed = null;
        if (file.Url is { Length: > 0 } url)
        {
            var address = connection.Addresses.Of(url);
            try
            {
                await download.RunAsync(address, cancellationToken).ConfigureAwait(false);
                return (address, file.AssetId);
            }
            catch (DownloadFailedException failure) when (renewal is not null && MayHaveExpired(failure))
            {
                closed = failure;
            }
        }

        if (renewal is null || (file.AssetId ?? await renewal.FindAsync(file, cancellationToken).ConfigureAwait(false)) is not { Length: > 0 } assetId)
        {
            throw closed ?? new DownloadFailedException("The service named no address.") { Reason = DownloadFailure.Address };
        }

        var renewed = connection.Addresses.Of(await renewal.RenewAsync(assetId, closed, cancellationToken).ConfigureAwait(false));
        await download.RunAsync(renewed, cancellationToken).ConfigureAwait(false);
        return (renewed, assetId);
    }

    private static bool MayHaveExpired(DownloadFailedException failure) => failure.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
        or HttpStatusCode.NotFound or HttpStatusCode.Gone;

    private static DownloadFailedException Failed(Job job, int count, IReadOnlyList<DownloadedFile> arrived, List<Exception> failures)
    {
        var first = failures[0];
        var known = failures.OfType<DownloadFailedException>().FirstOrDefault();
        var reasons = string.Join(' ', failures.Select(static failure => failure.Message).Distinct());
        return new(FormattableString.Invariant($"{failures.Count} of {count} files of job {job.Id} did not arrive. {reasons}"), first)
        {
            Reason = known?.Reason ?? DownloadFailure.Other, StatusCode = known?.StatusCode, Url = known?.Url, RetryAfter = known?.RetryAfter,
            CanRetry = failures.All(static failure => failure is MaskoException { CanRetry: true }), Files = arrived,
        };
    }
}
