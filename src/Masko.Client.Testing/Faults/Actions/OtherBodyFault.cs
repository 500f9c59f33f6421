using Masko.Client.Testing.Wire;

namespace Masko.Client.Testing.Faults;

/// <summary>Another body, well framed: of another type, cut short, or something else altogether.</summary>
internal sealed class OtherBodyFault(Func<string, ReadOnlyMemory<byte>, (string ContentType, ReadOnlyMemory<byte> Body)> change) : BodyFault
{
    protected override Task SpoilAsync(Exchange exchange, string contentType, ReadOnlyMemory<byte> body)
    {
        var (otherType, other) = change(contentType, body);
        return ReplyWriter.BodyAsync(exchange, otherType, other);
    }
}
