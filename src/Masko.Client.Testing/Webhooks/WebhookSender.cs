using System.Globalization;
using System.Net.Http.Headers;

namespace Masko.Client.Testing.Webhooks;

/// <summary>Makes one try: signs, sends, and says what came of it.</summary>
internal sealed class WebhookSender(WebhookScript script, WebhookRoutes routes, WebhookSignature signature, TimeProvider time, TimeSpan limit)
{
    /// <returns>The try with its outcome. Only a stop is thrown.</returns>
    public async Task<WebhookDelivery> SendAsync(WebhookDelivery delivery, string secret, CancellationToken stop)
    {
        using var tooLate = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(tooLate.Token, stop);
        try
        {
            delivery = Signed(delivery, secret);
            return delivery with { Status = await PostAsync(delivery, either.Token).ConfigureAwait(false) };
        }
        catch (Exception error) when (!stop.IsCancellationRequested)
        {
            return delivery with
            {
                Error = tooLate.IsCancellationRequested
                    ? $"No answer within {limit.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s."
                    : $"{error.GetBaseException().GetType().Name}: {error.GetBaseException().Message}",
            };
        }
    }

    private async Task<int> PostAsync(WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        var url = new Uri(delivery.Url);
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ReadOnlyMemoryContent(delivery.Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(signature.Header, delivery.Signature);

        // A handler that a test wrote may not know the token.
        using var response = await routes.To(url).SendAsync(request, cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
        await response.Content.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
        return (int)response.StatusCode;
    }

    private WebhookDelivery Signed(WebhookDelivery delivery, string secret)
    {
        var key = script.Spoils(WebhookTwistKind.WronglySigned, delivery) ? "whsec_of_somebody_else" : secret;
        delivery = delivery with { Signature = signature.Of(key, delivery.Body.Span) };
        return script.Spoils(WebhookTwistKind.Altered, delivery) ? delivery with { Body = Altered(delivery.Body) } : delivery;
    }

    private static byte[] Altered(ReadOnlyMemory<byte> body)
    {
        var altered = body.ToArray();
        var digit = altered.AsSpan().LastIndexOfAnyInRange((byte)'0', (byte)'9');
        altered[digit] = altered[digit] == (byte)'9' ? (byte)'0' : (byte)(altered[digit] + 1);
        return altered;
    }
}
