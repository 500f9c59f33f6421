using System.Net;

namespace Masko.Client.Http;

/// <summary>Makes the exception for an answer that is no success.</summary>
internal sealed class ErrorReader(ServiceProfile service, ApiKey? key, TimeProvider time)
{
    /// <summary>An error is told within this time even when its body never ends.</summary>
    internal static readonly TimeSpan BodyTime = TimeSpan.FromSeconds(5);

    public async ValueTask<MaskoApiException> CreateAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(BodyTime, time, cancellationToken);
        using var body = await BoundedBody.ReadAsync(response.Content, ServerText.MaxBody, deadline.Token).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return Create(response, body.Bytes);
    }

    private MaskoApiException Create(HttpResponseMessage response, ReadOnlySpan<byte> body)
    {
        var status = response.StatusCode;
        var answer = ErrorAnswer.Parse(body);
        var code = ServerText.Line(answer.Code, key, 100);
        var said = ServerText.Line(answer.Message, key);
        var requestId = ServerText.Line(response.RequestId(), key, 200);
        var retryAfter = response.RetryAfter(time.GetUtcNow());
        var text = ServerText.Body(body, key);
        var message = ErrorMessage.For(
            service, response, code, requestId, retryAfter, Detail(answer, said, text), key);

        return status switch
        {
            HttpStatusCode.PaymentRequired => new InsufficientCreditsException(message)
            {
                StatusCode = status, Code = code, ServiceMessage = said, RequestId = requestId, RetryAfter = retryAfter, Body = text,
                Required = answer.Required, Balance = answer.Balance,
            },
            HttpStatusCode.TooManyRequests => new RateLimitedException(message)
            {
                StatusCode = status, Code = code, ServiceMessage = said, RequestId = requestId, RetryAfter = retryAfter, Body = text,
            },
            _ => new MaskoApiException(message)
            {
                StatusCode = status, Code = code, ServiceMessage = said, RequestId = requestId, RetryAfter = retryAfter, Body = text,
            },
        };
    }

    private string? Detail(ErrorAnswer answer, string? said, string? body) =>
        answer is { Required: { } required, Balance: { } balance }
            ? FormattableString.Invariant($"required {required:0.######}, balance {balance:0.######}")
            : said ?? ServerText.Line(body, key, 200);
}
