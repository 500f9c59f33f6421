using Masko.Client.Testing.Wire;

namespace Masko.Client.Testing.Faults;

/// <summary>A body of a given length, good JSON to its end. It is never held as a whole.</summary>
internal sealed class GiganticFault(long length, bool promised) : BodyFault
{
    private const int Piece = 64 * 1024;

    private static readonly byte[] Start = "{\"data\":{\"padding\":\""u8.ToArray();
    private static readonly byte[] End = "\"}}"u8.ToArray();
    private static readonly byte[] Padding = [.. Enumerable.Repeat((byte)'x', Piece)];

    /// <summary>The shortest one there can be.</summary>
    public static int Least => Start.Length + End.Length;

    protected override async Task SpoilAsync(Exchange exchange, string contentType, ReadOnlyMemory<byte> body)
    {
        var response = exchange.Context.Response;
        var aborted = exchange.Context.RequestAborted;
        response.ContentType = contentType;
        response.ContentLength = promised ? length : null;
        await response.Body.WriteAsync(Start, aborted).ConfigureAwait(false);
        for (var left = length - Least; left > 0; left -= Piece)
        {
            await response.Body.WriteAsync(Padding.AsMemory(0, (int)Math.Min(left, Piece)), aborted).ConfigureAwait(false);
        }

        await response.Body.WriteAsync(End, aborted).ConfigureAwait(false);
    }
}
