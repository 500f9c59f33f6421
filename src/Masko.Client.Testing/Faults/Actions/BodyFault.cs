using Masko.Client.Testing.Assets;
using Masko.Client.Testing.Wire;

namespace Masko.Client.Testing.Faults;

/// <summary>Something is wrong with the bytes of an answer, or of a file. An answer without a body is left alone, and does not count.</summary>
internal abstract class BodyFault : Fault
{
    public sealed override Task WriteAsync(Exchange exchange, Reply reply)
    {
        ReplyWriter.Head(exchange, reply);
        return SendAsync(exchange, reply.Body is null ? null : ReplyWriter.Json, ReplyWriter.Bytes(reply));
    }

    public sealed override Task WriteFileAsync(Exchange exchange, AssetFile file)
    {
        exchange.Context.Response.StatusCode = file.Status;
        return SendAsync(exchange, file.ContentType, file.Content.ToMemory());
    }

    protected abstract Task SpoilAsync(Exchange exchange, string contentType, ReadOnlyMemory<byte> body);

    private Task SendAsync(Exchange exchange, string? contentType, ReadOnlyMemory<byte> body)
    {
        if (contentType is null || body.IsEmpty)
        {
            Rule?.GiveBack();
            return ReplyWriter.BodyAsync(exchange, contentType, body);
        }

        exchange.Request.Status = exchange.Context.Response.StatusCode;
        return SpoilAsync(exchange, contentType, body);
    }
}
