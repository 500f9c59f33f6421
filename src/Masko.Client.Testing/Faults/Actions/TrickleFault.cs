using Masko.Client.Testing.Wire;

namespace Masko.Client.Testing.Faults;

/// <summary>Sends the body byte by byte.</summary>
internal sealed class TrickleFault(TimeSpan pause, TimeProvider time) : BodyFault
{
    protected override async Task SpoilAsync(Exchange exchange, string contentType, ReadOnlyMemory<byte> body)
    {
        var response = exchange.Context.Response;
        var aborted = exchange.Context.RequestAborted;
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        for (var index = 0; index < body.Length; index++)
        {
            if (index > 0 && pause > TimeSpan.Zero)
            {
                await Task.Delay(pause, time, aborted).ConfigureAwait(false);
            }

            await response.Body.WriteAsync(body.Slice(index, 1), aborted).ConfigureAwait(false);
            await response.Body.FlushAsync(aborted).ConfigureAwait(false);
        }
    }
}
