using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Masko.Client.Tests;

/// <summary>A server below HTTP whose answers hardly end. It counts what a client takes of each before it hangs up.</summary>
internal sealed class EndlessServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly List<Task<long>> answers = [];
    private readonly Task accepting;

    public EndlessServer(string status, long length)
    {
        listener.Start();
        accepting = AcceptAsync(status, length);
    }

    public Uri Address => new($"http://{listener.LocalEndpoint}");

    /// <summary>Gets how many bytes of each answer were taken; all of them have ended then.</summary>
    public async Task<long[]> WrittenAsync(int expected)
    {
        Assert.That(answers, Has.Count.EqualTo(expected));
        return await Task.WhenAll(answers);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        await Task.WhenAll(answers);
        stop.Dispose();
    }

    private async Task AcceptAsync(string status, long length)
    {
        try
        {
            while (true)
            {
                answers.Add(AnswerAsync(await listener.AcceptTcpClientAsync(stop.Token), status, length));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task<long> AnswerAsync(TcpClient connection, string status, long length)
    {
        long written = 0;
        using var closing = connection;
        try
        {
            var stream = connection.GetStream();
            await stream.ReadAtLeastAsync(new byte[64 * 1024], 1, throwOnEndOfStream: false, stop.Token);
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n"), stop.Token);
            var piece = Encoding.ASCII.GetBytes(new string(' ', 64 * 1024));
            while (written < length)
            {
                await stream.WriteAsync(piece, stop.Token);
                written += piece.Length;
            }
        }
        catch (Exception end) when (end is OperationCanceledException or IOException)
        {
            // The client has hung up.
        }

        return written;
    }
}
