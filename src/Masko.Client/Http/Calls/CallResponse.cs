using System.Net;

namespace Masko.Client;

/// <summary>What came beside an answer.</summary>
public sealed record CallResponse
{
    /// <summary>The HTTP status.</summary>
    public required HttpStatusCode StatusCode { get; init; }

    /// <summary>The response headers, those of the body too; names compare without case.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; init; }

    /// <summary>The id under which the service knows this request; null when it gave none.</summary>
    public string? RequestId { get; init; }

    /// <summary>What the service says of its rate limit.</summary>
    public RateLimit RateLimit { get; init; } = new();
}
