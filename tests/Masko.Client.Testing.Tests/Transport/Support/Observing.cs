using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Masko.Client.Testing.Tests.Transport;

internal static class Observing
{
    public static bool IsReset(this Exception error) =>
        error.GetBaseException() is SocketException { SocketErrorCode: SocketError.ConnectionReset };

    /// <summary>Ends when the request is aborted.</summary>
    public static Task Aborted(this HttpContext context) => context.RequestAborted.Ended();

    public static Task Ended(this CancellationToken token)
    {
        var ended = NewSignal();
        token.Register(() => ended.TrySetResult());
        return ended.Task;
    }

    public static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static TaskCompletionSource<T> NewSignal<T>() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>One piece of text, as one read gives it.</summary>
    public static async Task<string> ReadPieceAsync(this Stream stream)
    {
        var buffer = new byte[1024];
        return Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer).Soon());
    }

    public static async Task WriteTextAsync(this Stream stream, string text)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(text)).Soon();
        await stream.FlushAsync().Soon();
    }
}
