using System.Text;

namespace Masko.Client.Testing;

/// <summary>A request as it came to the server.</summary>
public sealed record ServerRequest
{
    /// <summary>Its place among all requests, counted from 0.</summary>
    public required long Number { get; init; }

    /// <summary>When it came, on the server's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The path with its query, as it came.</summary>
    public required string Target { get; init; }

    /// <summary>The operation, one of <see cref="MaskoOperations"/>, or of those of another service; null when there is none at this path.</summary>
    public string? Operation { get; init; }

    /// <summary>The id that the server gave it.</summary>
    public required string RequestId { get; init; }

    /// <summary>The headers, the key masked; names compare without case.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The body, at most 64 KiB of it.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>How long the whole body was, in bytes.</summary>
    public long BodyLength { get; init; }

    /// <summary>The body as text, as far as it is kept.</summary>
    public string Text => Encoding.UTF8.GetString(Body.Span);

    /// <summary>The status it was answered with; null while it is open, and when it got no answer.</summary>
    public int? Status { get; internal set; }
}
