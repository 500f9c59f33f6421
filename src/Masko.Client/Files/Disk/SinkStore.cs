namespace Masko.Client.Files;

/// <summary>Hands each file to the user's own code, once it is whole.</summary>
internal sealed class SinkStore(Func<DownloadedFile, Stream, CancellationToken, Task> save, DownloadOptions options) : IFileStore
{
    private readonly NameClaims claims = new();
    private int isCleared;

    public string TemporaryFolder { get; } = options.TemporaryFolder is { Length: > 0 } own ? Path.GetFullPath(own) : Path.GetTempPath();

    public Task<IReadOnlyList<PlannedFile>> PlanAsync(IReadOnlyList<JobFile> files, CancellationToken cancellationToken)
    {
        if (files.Count == 0)
        {
            return Task.FromResult<IReadOnlyList<PlannedFile>>([]);
        }

        if (Interlocked.Exchange(ref isCleared, 1) == 0)
        {
            Leftovers.Clear(TemporaryFolder);
        }

        var name = claims.Take(files[0].Job, NameClaims.Candidates(files[0].Job), static _ => true);
        return Task.FromResult<IReadOnlyList<PlannedFile>>([.. files.Select(file => new PlannedFile(file, name))]);
    }

    public async Task<DownloadedFile> KeepAsync(PlannedFile planned, DownloadedFile file, FileFormat format, PartFile part, CancellationToken cancellationToken)
    {
        var named = file with { Name = planned.NameOf(format) };
        await save(named, part.Read(), cancellationToken).ConfigureAwait(false);
        return named;
    }

    public Task CommitAsync(IReadOnlyCollection<DownloadedFile> files, CancellationToken cancellationToken) => Task.CompletedTask;
}
