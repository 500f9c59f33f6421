using System.Net.Sockets;
using System.Text;

namespace Masko.Client.AspNetCore.Tests.Support;

/// <summary>A connection on which a test writes byte by byte what no HttpClient would.</summary>
internal sealed class Wire : IAsyncDisposable
{
    private readonly TcpClient tcp;
    private readonly NetworkStream stream;

    private Wire(TcpClient tcp) => (this.tcp, stream) = (tcp, tcp.GetStream());

    public static async Task<Wire> ConnectAsync(Uri address)
    {
        var tcp = new TcpClient();
        await tcp.ConnectAsync(address.Host, address.Port).Soon();
        return new Wire(tcp);
    }

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    public async Task SendAsync(byte[] bytes) => await stream.WriteAsync(bytes);

    /// <summary>The head of a POST to the webhook, with what is given in place of a framing.</summary>
    public Task HeadAsync(string signature, params string[] headers) =>
        SendAsync($"POST {HookHost.Path} HTTP/1.1\r\nHost: app\r\nX-Masko-Signature: {signature}\r\n{string.Concat(headers.Select(line => line + "\r\n"))}\r\n");

    public Task ChunkAsync(ReadOnlySpan<byte> bytes) =>
        SendAsync([.. Encoding.ASCII.GetBytes($"{bytes.Length:x}\r\n"), .. bytes, .. "\r\n"u8]);

    /// <summary>The status of the answer.</summary>
    public async Task<int> StatusAsync()
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        var line = await reader.ReadLineAsync().Soon();
        return int.Parse(line!.Split(' ')[1], null);
    }

    /// <summary>No more is sent; what comes is still read.</summary>
    public void EndSending() => tcp.Client.Shutdown(SocketShutdown.Send);

    /// <summary>Breaks the connection.</summary>
    public void Reset()
    {
        tcp.LingerState = new(true, 0);
        tcp.Close();
    }

    public ValueTask DisposeAsync()
    {
        tcp.Dispose();
        return default;
    }
}
