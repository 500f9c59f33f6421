namespace Masko.Client.Files;

/// <summary>Where files go when they are whole.</summary>
internal interface IFileStore
{
    /// <summary>Where they lie until then.</summary>
    string TemporaryFolder { get; }

    /// <summary>Names the files of one job, and tells which are there already.</summary>
    Task<IReadOnlyList<PlannedFile>> PlanAsync(IReadOnlyList<JobFile> files, CancellationToken cancellationToken);

    /// <summary>Takes a file that is whole.</summary>
    Task<DownloadedFile> KeepAsync(PlannedFile planned, DownloadedFile file, FileFormat format, PartFile part, CancellationToken cancellationToken);

    /// <summary>Writes down what was kept.</summary>
    Task CommitAsync(IReadOnlyCollection<DownloadedFile> files, CancellationToken cancellationToken);
}

/// <summary>A file with the name that it shall have.</summary>
/// <param name="File">The file.</param>
/// <param name="Base">The name without kind and extension; it has no dot in it.</param>
/// <param name="There">The file as it is there already; null when it is to be fetched.</param>
internal sealed record PlannedFile(JobFile File, string Base, DownloadedFile? There = null)
{
    /// <summary>The name, as far as it is known before anything has come.</summary>
    public string Name => Base + KindRules.Infix(File.Kind) + KindRules.Extension(File.Kind);

    /// <summary>The name of what came.</summary>
    public string NameOf(FileFormat format, string? another = null) => (another ?? Base) + KindRules.Infix(File.Kind) + KindRules.Extension(File.Kind, format);
}
