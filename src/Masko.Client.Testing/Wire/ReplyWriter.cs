using System.Text.Json;
using Masko.Client.Testing.Assets;

namespace Masko.Client.Testing.Wire;

/// <summary>Puts a reply on the wire.</summary>
internal static class ReplyWriter
{
    public const string Json = "application/json; charset=utf-8";

    public static byte[] Bytes(Reply reply)
    {
        if (reply.Body is null)
        {
            return [];
        }

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            reply.Body.WriteTo(writer);
        }

        return stream.ToArray();
    }

    public static void Head(Exchange exchange, Reply reply)
    {
        var response = exchange.Context.Response;
        response.StatusCode = reply.Status;
        response.Headers["x-request-id"] = exchange.Request.RequestId;
        foreach (var (name, value) in reply.Headers)
        {
            response.Headers[name] = value;
        }
    }

    public static async Task WriteAsync(Exchange exchange, Reply reply)
    {
        Head(exchange, reply);
        await BodyAsync(exchange, reply.Body is null ? null : Json, Bytes(reply)).ConfigureAwait(false);
    }

    public static async Task FileAsync(Exchange exchange, AssetFile file)
    {
        var response = exchange.Context.Response;
        exchange.Request.Status = response.StatusCode = file.Status;
        response.ContentType = file.ContentType;
        response.ContentLength = file.Content.Length;
        await file.Content.CopyToAsync(response.Body, exchange.Context.RequestAborted).ConfigureAwait(false);
    }

    public static async Task BodyAsync(Exchange exchange, string? contentType, ReadOnlyMemory<byte> body)
    {
        var response = exchange.Context.Response;
        exchange.Request.Status = response.StatusCode;
        if (contentType is not null)
        {
            response.ContentType = contentType;
            response.ContentLength = body.Length;
            await response.Body.WriteAsync(body, exchange.Context.RequestAborted).ConfigureAwait(false);
        }
    }
}
