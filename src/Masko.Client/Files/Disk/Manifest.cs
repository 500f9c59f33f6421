namespace Masko.Client.Files;

/// <summary>The list of what was written into a folder, <c>masko-files.json</c>: written anew as a whole, under another name first.</summary>
internal sealed class Manifest
{
    public const string FileName = "masko-files.json";

    // Writing takes a tenth of the time at most, however long the list is.
    private const int Rest = 10;

    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(5);

    /// <summary>Calls of this process that write into one folder take turns; folders that share a turn do no harm.</summary>
    private static readonly SemaphoreSlim[] Turns = [.. Enumerable.Range(0, 64).Select(static _ => new SemaphoreSlim(1))];

    private readonly object gate = new();
    private readonly string path;
    private readonly TimeProvider time;
    private readonly SemaphoreSlim turn;
    private readonly SortedDictionary<string, DownloadedFile> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> namesByJob = new(StringComparer.Ordinal);
    private List<DownloadedFile> waiting = [];
    private (DateTime Written, long Length) seen;
    private TimeSpan rest;

    private Manifest(string path, TimeProvider time)
    {
        this.path = path;
        this.time = time;
        turn = Turns[(uint)StringComparer.OrdinalIgnoreCase.GetHashCode(path) % Turns.Length];
    }

    public static async Task<Manifest> OpenAsync(string folder, TimeProvider time)
    {
        var manifest = new Manifest(Path.Combine(folder, FileName), time);
        try
        {
            Directory.CreateDirectory(folder);
            Leftovers.Clear(folder);
            await manifest.ReadAsync().ConfigureAwait(false);
            return manifest;
        }
        catch (Exception failure) when (DiskTrouble.Is(failure))
        {
            throw DiskTrouble.With(folder, failure);
        }
    }

    /// <summary>What a job has written.</summary>
    public IReadOnlyList<DownloadedFile> Of(string jobId)
    {
        lock (gate)
        {
            return namesByJob.TryGetValue(jobId, out var names) ? [.. names.Distinct().Select(name => files[name]).Where(file => file.JobId == jobId)] : [];
        }
    }

    /// <summary>Adds files; they are on the disk when this ends, with those of others that came meanwhile.</summary>
    /// <param name="more">The files.</param>
    /// <param name="cancellationToken">Does not keep them from being written, only from being waited with.</param>
    public async Task AddAsync(IEnumerable<DownloadedFile> more, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            waiting.AddRange(more);
        }

        await turn.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            // Somebody else may have written them along with theirs.
            if (Waits)
            {
                await Task.Delay(rest, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                var start = time.GetTimestamp();
                await WriteAsync().ConfigureAwait(false);
                var took = time.GetElapsedTime(start) * Rest;
                rest = took < LongestRest ? took : LongestRest;
            }
        }
        catch (Exception failure) when (DiskTrouble.Is(failure))
        {
            throw DiskTrouble.With(path, failure);
        }
        finally
        {
            turn.Release();
        }
    }

    private bool Waits
    {
        get
        {
            lock (gate)
            {
                return waiting.Count > 0;
            }
        }
    }

    private async Task WriteAsync()
    {
        if (Stamp() != seen)
        {
            await ReadAsync().ConfigureAwait(false);
        }

        ReadOnlyMemory<byte> json;
        lock (gate)
        {
            waiting.ForEach(Put);
            waiting = [];
            json = ManifestJson.Write(files.Values);
        }

        var part = PartFile.Create(Path.GetDirectoryName(path)!);
        await using var closing = part.ConfigureAwait(false);
        await part.WriteAsync(json, CancellationToken.None).ConfigureAwait(false);
        if (!await part.TryMoveAsync(path, overwrite: true).ConfigureAwait(false))
        {
            throw new IOException("There is a folder of that name.");
        }

        seen = Stamp();
    }

    /// <summary>Takes in what is there; what this process has written itself counts more.</summary>
    private async Task ReadAsync()
    {
        seen = Stamp();
        if (seen == default)
        {
            return;
        }

        // As text: an editor may have saved it in another encoding, which its byte order mark tells.
        var there = ManifestJson.Read(await File.ReadAllTextAsync(path).ConfigureAwait(false));
        if (there is null)
        {
            SetAside();
            return;
        }

        lock (gate)
        {
            foreach (var file in there.Where(file => !files.ContainsKey(file.Name)))
            {
                Put(file);
            }
        }
    }

    /// <summary>No list of ours, or half of one: it is kept beside the new one, and beside those that were kept before.</summary>
    private void SetAside()
    {
        var aside = Path.ChangeExtension(path, ".unreadable.json");
        for (var number = 2; Path.Exists(aside); number++)
        {
            aside = Path.ChangeExtension(path, FormattableString.Invariant($".unreadable-{number}.json"));
        }

        File.Move(path, aside);
    }

    private void Put(DownloadedFile file)
    {
        files[file.Name] = file;
        if (file.JobId is { Length: > 0 } job)
        {
            namesByJob.TryAdd(job, []);
            namesByJob[job].Add(file.Name);
        }
    }

    private (DateTime Written, long Length) Stamp() => new FileInfo(path) is { Exists: true } there ? (there.LastWriteTimeUtc, there.Length) : default;
}
