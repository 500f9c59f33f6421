using Microsoft.AspNetCore.Http;

namespace Masko.Client.AspNetCore;

/// <summary>The raw body of a request, read no further than a limit and no longer than a time; or the status that says why not.</summary>
internal readonly record struct WebhookBody(ReadOnlyMemory<byte> Bytes, int? Refusal)
{
    private const int FirstRoom = 4 * 1024;
    private const int BelievedRoom = 64 * 1024;

    public static async Task<WebhookBody> ReadAsync(HttpRequest request, WebhookLimits limits, CancellationToken aborted)
    {
        if (request.ContentLength > limits.BodyLimit)
        {
            return Refused(StatusCodes.Status413PayloadTooLarge);
        }

        using var tooLate = new CancellationTokenSource(limits.BodyTimeout, limits.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(tooLate.Token, aborted);
        try
        {
            return await ReadAsync(request, limits.BodyLimit, either.Token).ConfigureAwait(false);
        }
        catch (BadHttpRequestException failure)
        {
            // The server's own limits: cut off, too slow, or larger than the host allows.
            return Refused(failure.StatusCode);
        }
        catch (OperationCanceledException) when (tooLate.IsCancellationRequested && !aborted.IsCancellationRequested)
        {
            return Refused(StatusCodes.Status408RequestTimeout);
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException)
        {
            return Refused(StatusCodes.Status400BadRequest);
        }
    }

    private static async Task<WebhookBody> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.Body.CanSeek)
        {
            // Buffered by the host, and perhaps read before.
            request.Body.Position = 0;
        }

        var buffer = new byte[Math.Min(request.ContentLength is > 0 and < BelievedRoom ? (int)request.ContentLength + 1 : FirstRoom, limit + 1)];
        var length = 0;
        while (true)
        {
            var read = await request.Body.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            length += read;
            if (read == 0)
            {
                return new WebhookBody(buffer.AsMemory(0, length), null);
            }

            if (length > limit)
            {
                return Refused(StatusCodes.Status413PayloadTooLarge);
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, Math.Min(2 * length, limit + 1));
            }
        }
    }

    private static WebhookBody Refused(int status) => new(default, status);
}
