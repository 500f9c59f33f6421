using Masko.Client.Testing.Wire;

namespace Masko.Client.Testing.RateLimits;

/// <summary>Too many requests: the error, and the headers that say when to come again.</summary>
internal sealed class RateLimitFailure(IReadOnlyDictionary<string, string> headers) : Exception("Too many requests.")
{
    public IReadOnlyDictionary<string, string> Headers { get; } = headers;

    public Reply ToReply() => new ApiFailure(429, "rate_limited", "Too many requests: slow down.").ToReply();
}
