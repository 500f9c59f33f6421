using System.Runtime.ExceptionServices;

namespace Masko.Client.Http;

/// <summary>The end of a send, for other sends of the same request that came while it was under way.</summary>
internal sealed class SendEnd
{
    public static readonly SendEnd NotSent = new(new HttpRequestException(HttpRequestError.ConnectionError, "The first send did not leave."));

    private readonly HttpResponseMessage? response;
    private readonly byte[] body = [];

    public SendEnd(Exception failure) => Failure = failure;

    private SendEnd(HttpResponseMessage response, byte[] body) => (this.response, this.body) = (response, body);

    /// <summary>What ended the send; null when it was answered.</summary>
    public Exception? Failure { get; }

    /// <summary>Keeps an answer, and gives it a body that was read whole.</summary>
    public static async Task<SendEnd> OfAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        // One byte more than is read of an answer, so that the reader sees that it is too large.
        using var read = await BoundedBody.ReadAsync(response.Content, AnswerSerializer.MaxAnswer + 1, cancellationToken).ConfigureAwait(false);
        if (read.Failure is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        var end = new SendEnd(response, read.Bytes.ToArray());
        response.Content = end.NewContent();
        return end;
    }

    /// <summary>The same answer to another send.</summary>
    public HttpResponseMessage For(HttpRequestMessage request)
    {
        if (Failure is not null)
        {
            ExceptionDispatchInfo.Throw(Failure);
        }

        var copy = new HttpResponseMessage(response!.StatusCode)
        {
            Content = NewContent(), ReasonPhrase = response.ReasonPhrase, RequestMessage = request, Version = response.Version,
        };
        foreach (var header in response.Headers.NonValidated)
        {
            copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        return copy;
    }

    private ByteArrayContent NewContent()
    {
        var content = new ByteArrayContent(body);
        foreach (var header in response!.Content.Headers.NonValidated)
        {
            content.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        return content;
    }
}
