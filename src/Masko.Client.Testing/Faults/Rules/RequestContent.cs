using System.Security.Cryptography;
using Masko.Client.Testing.Wire;

namespace Masko.Client.Testing.Faults;

/// <summary>What makes two requests the same to chance: operation, method, target and body.</summary>
internal static class RequestContent
{
    // Of a form the file alone: the boundary around it is another one each time.
    public static string Of(Exchange exchange)
    {
        var request = exchange.Request;
        return $"{request.Operation} {request.Method} {request.Target} {exchange.Upload?.Sha256 ?? Convert.ToHexString(SHA256.HashData(exchange.Body.Span))}";
    }
}
