using System.Security.Cryptography;
using Masko.Client.Testing.Wire;

namespace Masko.Client.Testing.Faults;

/// <summary>What makes two requests the same to chance: operation, method, target and body.</summary>
internal static class RequestContent
{
    public static string Of(Exchange exchange)
    {
        var request = exchange.Request;
        return $"{request.Operation} {request.Method} {request.Target} {Convert.ToHexString(SHA256.HashData(Body(exchange).Span))}";
    }

    // Of an upload the file alone: the boundary around it is another one each time.
    private static ReadOnlyMemory<byte> Body(Exchange exchange)
    {
        if (exchange.Context.Request.ContentType is not { } type || !type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            return exchange.Body;
        }

        try
        {
            return Multipart.File(type, exchange.Body) ?? exchange.Body;
        }
        catch (ApiFailure)
        {
            return exchange.Body;
        }
    }
}
