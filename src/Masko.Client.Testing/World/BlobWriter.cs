using System.Buffers;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace Masko.Client.Testing.World;

/// <summary>Makes a <see cref="Blob"/> of bytes that come piece by piece.</summary>
internal sealed class BlobWriter : IDisposable
{
    /// <summary>What is longer goes to a temporary file: 1 MiB.</summary>
    public const int MostInMemory = 1024 * 1024;

    private const int StartLength = 64;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private ArrayBufferWriter<byte> memory = new();
    private SafeFileHandle? file;
    private long length;

    /// <summary>The hash of all that was written, in hexadecimal digits.</summary>
    public string Sha256 => Convert.ToHexString(hash.GetCurrentHash());

    public void Write(ReadOnlySpan<byte> bytes)
    {
        hash.AppendData(bytes);
        if (file is null && length + bytes.Length > MostInMemory)
        {
            Spill();
        }

        if (file is null)
        {
            memory.Write(bytes);
        }
        else
        {
            RandomAccess.Write(file, bytes, length);
        }

        length += bytes.Length;
    }

    /// <summary>The bytes so far; they belong to the caller from now on.</summary>
    public Blob Finish()
    {
        var blob = file is null ? new Blob(memory.WrittenMemory) : new Blob(memory.WrittenMemory, file, length);
        file = null;
        return blob;
    }

    public void Dispose()
    {
        file?.Dispose();
        hash.Dispose();
    }

    // In memory stays how it begins.
    private void Spill()
    {
        var path = Path.Combine(Path.GetTempPath(), "masko-server-" + Path.GetRandomFileName());
        file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
        RandomAccess.Write(file, memory.WrittenSpan, 0);
        var start = new ArrayBufferWriter<byte>(StartLength);
        start.Write(memory.WrittenSpan[..Math.Min(memory.WrittenCount, StartLength)]);
        memory = start;
    }
}
