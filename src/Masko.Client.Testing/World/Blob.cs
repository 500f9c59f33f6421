using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace Masko.Client.Testing.World;

/// <summary>Bytes that never change: in memory while they are few, otherwise in a temporary file that is deleted with them.</summary>
internal sealed class Blob : IDisposable
{
    private const int Piece = 64 * 1024;

    private readonly ReadOnlyMemory<byte> start;
    private readonly SafeFileHandle? file;

    public Blob(ReadOnlyMemory<byte> bytes)
    {
        start = bytes;
        Length = bytes.Length;
    }

    /// <param name="start">How they begin.</param>
    /// <param name="file">All of them.</param>
    /// <param name="length">How many they are.</param>
    public Blob(ReadOnlyMemory<byte> start, SafeFileHandle file, long length)
    {
        this.start = start;
        this.file = file;
        Length = length;
    }

    public static Blob Empty { get; } = new(default);

    public long Length { get; }

    /// <summary>How they begin, far enough to tell their kind.</summary>
    public ReadOnlySpan<byte> Start => start.Span;

    public async Task CopyToAsync(Stream target, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            await target.WriteAsync(start, cancellationToken).ConfigureAwait(false);
            return;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            // Not asynchronously: a virtual clock that is driven stands still while a thread works, and would move on while only a disk does.
            for (long at = 0; at < Length;)
            {
                var count = RandomAccess.Read(file, buffer, at);
                await target.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
                at += count > 0 ? count : throw new EndOfStreamException();
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>All of them in memory, for what cannot do with less.</summary>
    public ReadOnlyMemory<byte> ToMemory()
    {
        if (file is null)
        {
            return start;
        }

        var bytes = new byte[Length];
        for (var at = 0; at < bytes.Length;)
        {
            var count = RandomAccess.Read(file, bytes.AsSpan(at), at);
            at += count > 0 ? count : throw new EndOfStreamException();
        }

        return bytes;
    }

    public void Dispose() => file?.Dispose();
}
