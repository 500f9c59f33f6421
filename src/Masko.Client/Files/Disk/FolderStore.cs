namespace Masko.Client.Files;

/// <summary>A folder that gets the files of one call or run.</summary>
internal sealed class FolderStore(string folder, DownloadOptions options, TimeProvider time) : IFileStore
{
    private readonly NameClaims claims = new();
    private readonly Lazy<Task<Manifest>> manifest = new(() => Manifest.OpenAsync(Path.GetFullPath(folder), time));

    public string TemporaryFolder { get; } = Path.GetFullPath(folder);

    public async Task<IReadOnlyList<PlannedFile>> PlanAsync(IReadOnlyList<JobFile> files, CancellationToken cancellationToken)
    {
        if (files.Count == 0)
        {
            return [];
        }

        var job = files[0].Job;
        var written = (await manifest.Value.WaitAsync(cancellationToken).ConfigureAwait(false)).Of(job.Id);
        var known = written.Select(static file => file.Name.Split('.')[0]);
        var name = claims.Take(job, known.Concat(NameClaims.Candidates(job)), MayBe);
        return [.. files.Select(file => Planned(new(file, name), written))];

        bool MayBe(string name) => options.Existing != ExistingFile.Rename || files.All(file => IsFree(new(file, name), written));
    }

    public async Task<DownloadedFile> KeepAsync(PlannedFile planned, DownloadedFile file, FileFormat format, PartFile part, CancellationToken cancellationToken)
    {
        foreach (var candidate in NameClaims.Candidates(planned.File.Job).Prepend(planned.Base))
        {
            var name = planned.NameOf(format, candidate);
            var path = PathOf(name);
            if (await part.TryMoveAsync(path, options.Existing == ExistingFile.Overwrite).ConfigureAwait(false))
            {
                return file with { Name = name, Path = path };
            }

            if (options.Existing == ExistingFile.Skip && File.Exists(path))
            {
                return There(planned, name) with { WasThere = true };
            }
        }

        throw new DownloadFailedException($"No name for '{planned.Name}' is free in '{folder}'.") { Reason = DownloadFailure.Disk };
    }

    public async Task CommitAsync(IReadOnlyCollection<DownloadedFile> files, CancellationToken cancellationToken)
    {
        if (options.WritesManifest && files.Any(static file => !file.WasThere))
        {
            await (await manifest.Value.ConfigureAwait(false)).AddAsync(files.Where(static file => !file.WasThere), cancellationToken).ConfigureAwait(false);
        }
    }

    private bool IsFree(PlannedFile planned, IReadOnlyList<DownloadedFile> written) =>
        WrittenAs(planned, written) is not null || !Path.Exists(PathOf(planned.Name));

    private PlannedFile Planned(PlannedFile planned, IReadOnlyList<DownloadedFile> written)
    {
        if (options.Existing != ExistingFile.Overwrite && WrittenAs(planned, written) is { } same)
        {
            return planned with { There = same with { Path = PathOf(same.Name), WasThere = true } };
        }

        return options.Existing == ExistingFile.Skip && File.Exists(PathOf(planned.Name)) ? planned with { There = There(planned, planned.Name) } : planned;
    }

    /// <summary>The file as this very job has written it before, when it is still there as it was.</summary>
    private DownloadedFile? WrittenAs(PlannedFile planned, IReadOnlyList<DownloadedFile> written) => written.FirstOrDefault(
        file => file.Kind == planned.File.Kind && new FileInfo(PathOf(file.Name)) is { Exists: true } there && there.Length == file.Bytes);

    private DownloadedFile There(PlannedFile planned, string name) => new()
    {
        Name = name,
        Path = PathOf(name),
        Kind = planned.File.Kind,
        Bytes = new FileInfo(PathOf(name)) is { Exists: true } there ? there.Length : 0,
        ItemId = planned.File.Job.ItemId,
        ItemName = planned.File.Job.ItemName,
        WasThere = true,
    };

    private string PathOf(string name) => Path.Combine(TemporaryFolder, name);
}
