namespace Masko.Client.Files;

/// <summary>The downloads of a client.</summary>
internal sealed class Downloads(AssetConnection connection, AssetRenewal? renewal)
{
    /// <summary>Downloads into a folder.</summary>
    public DownloadSession To(string folder, DownloadOptions? options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        options ??= new();
        return new(connection, renewal, new FolderStore(folder, options, connection.Settings.Time), options);
    }

    /// <summary>Downloads of a run; null when it wants none.</summary>
    public DownloadSession? Of(RunOptions options) => (options.DownloadTo, options.SaveFile) switch
    {
        (null, null) => null,
        ({ } folder, null) => ForRun(folder, options.Download),
        (null, { } save) => To(save, options.Download),
        _ => throw new ArgumentException("RunOptions has both DownloadTo and SaveFile: files go to one place.", nameof(options)),
    };

    /// <summary>Downloads of a run, whose folder must be one that can be written before anything is paid for.</summary>
    /// <exception cref="DownloadFailedException">It cannot.</exception>
    private DownloadSession ForRun(string folder, DownloadOptions? options)
    {
        PartFile.Try(Path.GetFullPath(folder));
        return To(folder, options);
    }

    /// <summary>Downloads for the user's own code.</summary>
    public DownloadSession To(Func<DownloadedFile, Stream, CancellationToken, Task> save, DownloadOptions? options)
    {
        ArgumentNullException.ThrowIfNull(save);
        options ??= new();
        return new(connection, renewal, new SinkStore(save, options), options);
    }

    public Task<IReadOnlyList<DownloadedFile>> FetchAsync(DownloadSession session, Job job, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(job);
        return job.Status == JobStatus.Completed
            ? session.FetchAsync(job, cancellationToken)
            : throw new ArgumentException(
                $"Job {job.Id} is '{job.Status}': until it is completed its addresses show a placeholder. Wait for it with WaitAsync.", nameof(job));
    }

    public Task<DownloadedFile> FetchAsync(string url, Stream destination, DownloadOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(destination);
        return To(static (_, _, _) => Task.CompletedTask, options).FetchAsync(
            url, (_, content) => content.CopyToAsync(destination, cancellationToken), cancellationToken);
    }
}
