using System.Buffers;
using System.Buffers.Binary;
using System.IO.Pipelines;

namespace Masko.Client.Testing.Time.Tests;

/// <summary>One direction of a connection in memory, on which numbers travel.</summary>
internal sealed class Line
{
    private readonly Pipe pipe = new();

    public async Task SendAsync(int number)
    {
        BinaryPrimitives.WriteInt32LittleEndian(pipe.Writer.GetSpan(sizeof(int)), number);
        pipe.Writer.Advance(sizeof(int));
        await pipe.Writer.FlushAsync();
    }

    /// <summary>The next number, or null: the other end has hung up.</summary>
    public async Task<int?> ReceiveAsync(CancellationToken cancellationToken = default)
    {
        var read = await pipe.Reader.ReadAtLeastAsync(sizeof(int), cancellationToken);
        if (read.Buffer.Length < sizeof(int)) return null;
        var number = BinaryPrimitives.ReadInt32LittleEndian(read.Buffer.Slice(0, sizeof(int)).ToArray());
        pipe.Reader.AdvanceTo(read.Buffer.GetPosition(sizeof(int)));
        return number;
    }

    public void HangUp() => pipe.Writer.Complete();
}
