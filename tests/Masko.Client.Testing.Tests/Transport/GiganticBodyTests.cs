using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Masko.Client.Testing.Tests.Transport;

/// <summary>50 MB in each direction. The writer is never far ahead of the reader, so nobody holds the body.</summary>
public sealed class GiganticBodyTests
{
    private const int PieceSize = 64_000;
    private const int Pieces = 800;

    // The pipe, the piece that waits for room, and the buffers of the client and of Kestrel.
    private const long Lead = 512_000;

    private long written;
    private long read;
    private long longestLead;

    [Test]
    public async Task A_body_goes_up_without_being_held()
    {
        await using var server = await Server.StartAsync(
            async context => await context.Response.WriteAsync(await HashOf(context.Request.Body)));
        var sent = "";
        var body = new StreamedContent(async (stream, _) => sent = await WriteTo(stream));

        using var answer = await server.Client.PostAsync("", body).Soon();

        Assert.That(await answer.Content.ReadAsStringAsync().Soon(), Is.EqualTo(sent));
        Assert.That(read, Is.EqualTo((long)PieceSize * Pieces));
        Assert.That(longestLead, Is.LessThan(Lead));
    }

    [Test]
    public async Task A_body_comes_down_without_being_held()
    {
        var sent = Observing.NewSignal<string>();
        await using var server = await Server.StartAsync(async context => sent.SetResult(await WriteTo(context.Response.Body)));

        using var answer = await server.Client.GetAsync("", HttpCompletionOption.ResponseHeadersRead).Soon();
        var received = await HashOf(await answer.Content.ReadAsStreamAsync().Soon()).Soon();

        Assert.That(received, Is.EqualTo(await sent.Task.Soon()));
        Assert.That(read, Is.EqualTo((long)PieceSize * Pieces));
        Assert.That(longestLead, Is.LessThan(Lead));
    }

    private async Task<string> WriteTo(Stream stream)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var piece = new byte[PieceSize];
        for (var number = 0; number < Pieces; number++)
        {
            piece.AsSpan().Fill((byte)number);
            hash.AppendData(piece);
            Interlocked.Add(ref written, piece.Length);
            await stream.WriteAsync(piece);
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private async Task<string> HashOf(Stream stream)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[PieceSize];
        while (await stream.ReadAsync(buffer) is > 0 and var count)
        {
            hash.AppendData(buffer, 0, count);
            longestLead = Math.Max(longestLead, Interlocked.Read(ref written) - read);
            read += count;
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
