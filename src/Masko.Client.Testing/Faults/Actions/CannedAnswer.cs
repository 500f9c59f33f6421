using System.Globalization;
using System.Text;
using Masko.Client.Testing.Wire;

namespace Masko.Client.Testing.Faults;

/// <summary>A whole answer that is known beforehand.</summary>
internal sealed record CannedAnswer(int Status, string Body, string ContentType, IReadOnlyDictionary<string, string> Headers)
{
    public static CannedAnswer Error(int status, string code, string message) => Of(new ApiFailure(status, code, message).ToReply());

    public static CannedAnswer RateLimited(TimeSpan? retryAfter, TimeSpan? reset)
    {
        var headers = new Dictionary<string, string>();
        if (retryAfter is { } wait)
        {
            headers["Retry-After"] = Seconds(wait);
        }

        if (reset is { } span)
        {
            headers["X-RateLimit-Remaining"] = "0";
            headers["X-RateLimit-Reset"] = Seconds(span);
        }

        return Error(429, "rate_limited", "Too many requests: slow down.") with { Headers = headers };
    }

    public static CannedAnswer Redirect(int status, Uri to) =>
        new(status, "", ReplyWriter.Json, new Dictionary<string, string> { ["Location"] = to.OriginalString });

    public Task WriteAsync(Exchange exchange)
    {
        var response = exchange.Context.Response;
        ReplyWriter.Head(exchange, new Reply(Status, null));
        foreach (var (name, value) in Headers)
        {
            // An empty one takes away what is sent otherwise, as the request id.
            response.Headers[name] = value.Length == 0 ? default : value;
        }

        return Body.Length == 0
            ? ReplyWriter.BodyAsync(exchange, null, default)
            : ReplyWriter.BodyAsync(exchange, ContentType, Encoding.UTF8.GetBytes(Body));
    }

    private static CannedAnswer Of(Reply reply) =>
        new(reply.Status, Encoding.UTF8.GetString(ReplyWriter.Bytes(reply)), ReplyWriter.Json, Reply.NoHeaders);

    private static string Seconds(TimeSpan span) => Math.Ceiling(span.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
