using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Masko.Client.Http;

/// <summary>The part named <c>file</c> of an upload: streamed from where the stream stands, and the stream left open.</summary>
internal sealed class FilePart : HttpContent, ITrackedBody
{
    private const int BufferSize = 64 * 1024;

    private readonly Stream stream;
    private readonly long start;
    private readonly TransferMeter meter;
    private readonly SemaphoreSlim turn = new(1, 1);
    private int latest;

    public FilePart(Stream stream, string fileName, IProgress<TransferProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrWhiteSpace(fileName);
        this.stream = stream;
        start = stream.CanSeek ? stream.Position : 0;
        meter = new TransferMeter(fileName, progress);
        Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "\"file\"", FileName = Quoted(fileName) };
        Headers.ContentType = new MediaTypeHeaderValue(MediaType(Path.GetExtension(fileName)));
    }

    public Call? Call { private get; set; }

    /// <summary>Is called whenever a piece has gone out.</summary>
    public Action? Moved { get; set; }

    /// <summary>Whether the stream can be read from its start again.</summary>
    public bool IsRepeatable => stream.CanSeek;

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Call?.BodyRead();

        // An answer may come while its request is still being sent, and the next attempt begin: two must not read one stream at once.
        var mine = Interlocked.Increment(ref latest);
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            await SendAsync(stream, buffer, mine, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            turn.Release();
        }
    }

    private async Task SendAsync(Stream destination, byte[] buffer, int mine, CancellationToken cancellationToken)
    {
        if (stream.CanSeek)
        {
            stream.Position = start;
            meter.Total = stream.Length - start;
        }

        meter.Start(0);
        while (await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var read)
        {
            await destination.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
            if (mine != Volatile.Read(ref latest))
            {
                throw new IOException("A later attempt sends the file.");
            }

            Moved?.Invoke();
            meter.Add(read);
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override bool TryComputeLength(out long length)
    {
        length = stream.CanSeek ? stream.Length - start : 0;
        return stream.CanSeek;
    }

    // As browsers do with quotes and line breaks: what no header takes, or what would end the name, must not end the call.
    private static string Quoted(string fileName)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in fileName)
        {
            quoted.Append(letter is '"' or '\\' or < ' ' or '\x7F' ? $"%{(int)letter:X2}" : letter.ToString());
        }

        return quoted.Append('"').ToString();
    }

    private static string MediaType(string extension) => extension.ToUpperInvariant() switch
    {
        ".PNG" => "image/png",
        ".JPG" or ".JPEG" => "image/jpeg",
        ".WEBP" => "image/webp",
        ".GIF" => "image/gif",
        _ => "application/octet-stream",
    };
}
