using System.Security.Cryptography;

namespace Masko.Client.Files;

/// <summary>
/// A file on its way: it has a name of its own until it is whole, and is gone when it never gets there. One that a killed process left behind is recognised by
/// its name, <c>.masko-….part</c>, and by nobody holding it open.
/// </summary>
internal sealed class PartFile : IAsyncDisposable
{
    public const string Prefix = ".masko-";
    public const string Suffix = ".part";

    private readonly string path;
    private readonly FileStream stream;
    private IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private bool isMoved;

    private PartFile(string path)
    {
        this.path = path;
        stream = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 0, FileOptions.Asynchronous);
    }

    public long Length { get; private set; }

    public string Sha256 => Convert.ToHexString(hash.GetCurrentHash()).ToLowerInvariant();

    public static PartFile Create(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new(Path.Combine(folder, $"{Prefix}{Guid.NewGuid():n}{Suffix}"));
        }
        catch (Exception failure) when (DiskTrouble.Is(failure))
        {
            throw DiskTrouble.With(folder, failure);
        }
    }

    /// <summary>Finds out whether a folder can be written.</summary>
    public static void Try(string folder)
    {
        var part = Create(folder);
        part.hash.Dispose();
        part.stream.Dispose();
        Leftovers.TryDelete(part.path);
    }

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        try
        {
            await stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (DiskTrouble.Is(failure))
        {
            throw DiskTrouble.With(path, failure);
        }

        hash.AppendData(bytes.Span);
        Length += bytes.Length;
    }

    /// <summary>Forgets all of it.</summary>
    public void Restart()
    {
        if (Length > 0)
        {
            try
            {
                stream.SetLength(0);
                stream.Position = 0;
            }
            catch (Exception failure) when (DiskTrouble.Is(failure))
            {
                throw DiskTrouble.With(path, failure);
            }

            Length = 0;
            hash.Dispose();
            hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        }
    }

    /// <summary>It is whole: it gets its name, all at once.</summary>
    /// <returns>False when there is a file of that name that is not to be overwritten, or a folder.</returns>
    public async ValueTask<bool> TryMoveAsync(string name, bool overwrite)
    {
        try
        {
            await CloseAsync().ConfigureAwait(false);
            File.Move(path, name, overwrite);
            isMoved = true;
            return true;
        }
        catch (Exception failure) when (DiskTrouble.Is(failure) && ((!overwrite && File.Exists(name)) || Directory.Exists(name)))
        {
            return false;
        }
        catch (Exception failure) when (DiskTrouble.Is(failure))
        {
            throw DiskTrouble.With(name, failure);
        }
    }

    /// <summary>On the disk before it has its name: a machine that stops must not leave a name without its bytes.</summary>
    private async ValueTask CloseAsync()
    {
        if (stream.CanWrite)
        {
            stream.Flush(flushToDisk: true);
            await stream.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>It is whole: it can be read from its start.</summary>
    public Stream Read()
    {
        stream.Position = 0;
        return stream;
    }

    public async ValueTask DisposeAsync()
    {
        hash.Dispose();
        await stream.DisposeAsync().ConfigureAwait(false);
        if (!isMoved)
        {
            Leftovers.TryDelete(path);
        }
    }
}
