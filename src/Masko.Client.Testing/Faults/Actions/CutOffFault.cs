using Masko.Client.Testing.Wire;

namespace Masko.Client.Testing.Faults;

/// <summary>Promises the whole body and sends half of it; Kestrel closes the connection of an answer that stays short.</summary>
internal sealed class CutOffFault : BodyFault
{
    protected override async Task SpoilAsync(Exchange exchange, string contentType, ReadOnlyMemory<byte> body)
    {
        var response = exchange.Context.Response;
        var aborted = exchange.Context.RequestAborted;
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body[..(body.Length / 2)], aborted).ConfigureAwait(false);
        await response.Body.FlushAsync(aborted).ConfigureAwait(false);
    }
}
