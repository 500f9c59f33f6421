using System.Globalization;
using Masko.Client.Testing.Faults;

namespace Masko.Client.Testing;

public sealed partial class RequestFault
{
    /// <summary>Any answer, in place of the one there would have been.</summary>
    /// <param name="status">The status, 200 to 599.</param>
    /// <param name="body">The body, sent in UTF-8. Default: none.</param>
    /// <param name="contentType">The body's content type. Default: JSON.</param>
    /// <param name="headers">
    /// More headers. <c>x-request-id</c> is sent unless it is named here; an empty value takes it away. Default: none.
    /// </param>
    /// <param name="afterExecuting">Whether the request is carried out, and charged, before it is answered so. Default: false.</param>
    /// <param name="times">How often; null (<see cref="ServerFaults.Always"/>) for ever. Default: 1.</param>
    public FaultRule Answer(
        int status,
        string body = "",
        string contentType = "application/json",
        IReadOnlyDictionary<string, string>? headers = null,
        bool afterExecuting = false,
        int? times = 1)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentException.ThrowIfNullOrWhiteSpace(contentType);
        if (FaultChecks.Status(status, nameof(status)) is 204 or 205 or 304 && body.Length > 0)
        {
            throw new ArgumentException($"An answer {status} has no body.", nameof(body));
        }

        var answer = new CannedAnswer(status, body, contentType, headers ?? new Dictionary<string, string>());
        return AddAnswer($"answer {Number(status)}", answer, afterExecuting, times);
    }

    /// <summary>An error of the documented form.</summary>
    /// <param name="status">The status, 200 to 599.</param>
    /// <param name="code">The error's code, as <c>internal_error</c>.</param>
    /// <param name="message">The error's message.</param>
    /// <param name="afterExecuting">Whether the request is carried out, and charged, before it is answered so. Default: false.</param>
    /// <param name="times">How often; null (<see cref="ServerFaults.Always"/>) for ever. Default: 1.</param>
    public FaultRule Error(int status, string code, string message, bool afterExecuting = false, int? times = 1)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        ArgumentNullException.ThrowIfNull(message);
        var answer = CannedAnswer.Error(FaultChecks.Status(status, nameof(status)), code, message);
        return AddAnswer($"error {Number(status)} {code}", answer, afterExecuting, times);
    }

    /// <summary>429: too many requests. Nothing is carried out.</summary>
    /// <param name="times">How often; null (<see cref="ServerFaults.Always"/>) for ever. Default: 1.</param>
    /// <param name="retryAfter">What <c>Retry-After</c> says, in whole seconds, rounded up. Default: null, no such header.</param>
    /// <param name="reset">
    /// What <c>X-RateLimit-Reset</c> says, in whole seconds from now, beside an <c>X-RateLimit-Remaining</c> of 0. Default: null, no such headers.
    /// </param>
    public FaultRule RateLimited(int? times = 1, TimeSpan? retryAfter = null, TimeSpan? reset = null)
    {
        var wait = retryAfter is { } span ? FaultChecks.Span(span, nameof(retryAfter)) : default;
        _ = reset is { } until ? FaultChecks.Span(until, nameof(reset)) : default;
        return AddAnswer("rate limited" + (retryAfter is null ? "" : $" for {Seconds(wait)}"), CannedAnswer.RateLimited(retryAfter, reset), false, times);
    }

    /// <summary>Sends the client elsewhere. Nothing is carried out.</summary>
    /// <param name="to">The address in <c>Location</c>.</param>
    /// <param name="status">The status, 300 to 399. Default: 302.</param>
    /// <param name="times">How often; null (<see cref="ServerFaults.Always"/>) for ever. Default: 1.</param>
    public FaultRule Redirect(Uri to, int status = 302, int? times = 1)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 300);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 399);
        return AddAnswer($"redirect to {to.OriginalString}", CannedAnswer.Redirect(status, to), false, times);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan span) => span.TotalSeconds.ToString(CultureInfo.InvariantCulture) + " s";

    private FaultRule AddAnswer(string does, CannedAnswer answer, bool afterExecuting, int? times) =>
        Add(does + (afterExecuting ? " after executing" : ""), times, _ => new AnswerFault(answer, afterExecuting));
}
