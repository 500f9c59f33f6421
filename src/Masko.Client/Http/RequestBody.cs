using System.Net;
using System.Net.Http.Headers;

namespace Masko.Client.Http;

/// <summary>A body that tells its call when it is read: a request whose body was never read has not left, whatever handler ended it.</summary>
internal interface ITrackedBody
{
    /// <summary>The call that the body belongs to.</summary>
    Call? Call { set; }
}

/// <summary>A body of bytes. It can be sent again.</summary>
internal sealed class RequestBody : HttpContent, ITrackedBody
{
    private readonly byte[] bytes;

    public RequestBody(byte[] bytes, MediaTypeHeaderValue? type = null)
    {
        this.bytes = bytes;
        if (type is not null)
        {
            Headers.ContentType = type;
        }
    }

    public Call? Call { private get; set; }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Call?.BodyRead();
        stream.Write(bytes);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Call?.BodyRead();
        return stream.WriteAsync(bytes, 0, bytes.Length, cancellationToken);
    }

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken)
    {
        Call?.BodyRead();
        return new MemoryStream(bytes, writable: false);
    }

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult(CreateContentReadStream(CancellationToken.None));

    protected override bool TryComputeLength(out long length)
    {
        length = bytes.Length;
        return true;
    }
}
