using System.Text;
using Masko.Client.Testing.Faults;
using Masko.Client.Testing.Wire;

namespace Masko.Client.Testing;

// Of all of these: the request is carried out, its answer keeps its status, and an answer without a body is left alone and does not count.
public sealed partial class RequestFault
{
    private const string Page = "<!DOCTYPE html><html><head><title>One moment</title></head><body><h1>One moment, please</h1></body></html>";

    /// <summary>The body ends half-way, and the connection with it, though the length of the whole was promised. The request is carried out.</summary>
    /// <param name="times">How often; null (<see cref="ServerFaults.Always"/>) for ever. Default: 1.</param>
    public FaultRule CutOff(int? times = 1) => Add("body cut off", times, _ => new CutOffFault());

    /// <summary>Half the body, promised as half: on the wire nothing is wrong. The request is carried out.</summary>
    /// <param name="times">How often; null (<see cref="ServerFaults.Always"/>) for ever. Default: 1.</param>
    public FaultRule Truncate(int? times = 1) => AddBody("body truncated", times, (type, body) => (type, body[..(body.Length / 2)]));

    /// <summary>The body comes byte by byte, each sent by itself. The request is carried out.</summary>
    /// <param name="pause">How long between two bytes, on the server's clock: 0 to 49 days. Default: 0.</param>
    /// <param name="times">How often; null (<see cref="ServerFaults.Always"/>) for ever. Default: 1.</param>
    public FaultRule Trickle(TimeSpan pause = default, int? times = 1)
    {
        FaultChecks.Span(pause, nameof(pause));
        return Add("body byte by byte" + (pause > TimeSpan.Zero ? $", {Seconds(pause)} apart" : ""), times, world => new TrickleFault(pause, world.Time));
    }

    /// <summary>A web page in place of the body, as a proxy sends it. The request is carried out, and the status stays.</summary>
    /// <param name="times">How often; null (<see cref="ServerFaults.Always"/>) for ever. Default: 1.</param>
    public FaultRule NotJson(int? times = 1)
    {
        var page = Encoding.UTF8.GetBytes(Page);
        return AddBody("HTML in place of JSON", times, (_, _) => ("text/html; charset=utf-8", page));
    }

    /// <summary>Another body, as JSON. The request is carried out, and the status stays.</summary>
    /// <param name="json">The body; it need not be JSON. Default: <c>{"data":{"unexpected":true}}</c>.</param>
    /// <param name="times">How often; null (<see cref="ServerFaults.Always"/>) for ever. Default: 1.</param>
    public FaultRule WrongShape(string json = """{"data":{"unexpected":true}}""", int? times = 1)
    {
        ArgumentException.ThrowIfNullOrEmpty(json);
        var body = Encoding.UTF8.GetBytes(json);
        return AddBody("JSON of a wrong shape", times, (_, _) => (ReplyWriter.Json, body));
    }

    /// <summary>A body too long to hold; it is good JSON to its end. The request is carried out.</summary>
    /// <param name="bytes">Its length: 24 bytes or more. Default: 100,000,000, which is 100 MB.</param>
    /// <param name="promised">Whether a <c>Content-Length</c> says so beforehand. Default: false, it comes in chunks.</param>
    /// <param name="times">How often; null (<see cref="ServerFaults.Always"/>) for ever. Default: 1.</param>
    public FaultRule Gigantic(long bytes = 100_000_000, bool promised = false, int? times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bytes, GiganticFault.Least);
        return Add(FormattableString.Invariant($"body of {bytes} bytes"), times, _ => new GiganticFault(bytes, promised));
    }

    /// <summary>The body as it is, under another content type. The request is carried out.</summary>
    /// <param name="contentType">The content type.</param>
    /// <param name="times">How often; null (<see cref="ServerFaults.Always"/>) for ever. Default: 1.</param>
    public FaultRule ContentType(string contentType, int? times = 1)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(contentType);
        return AddBody($"content type {contentType}", times, (_, body) => (contentType, body));
    }

    /// <summary>
    /// The placeholder in place of a file that is ready; with <see cref="ServerFaults.Always"/> as number of times it never gets ready. Of
    /// <see cref="MaskoOperations.DownloadAsset"/> alone.
    /// </summary>
    /// <param name="times">How often; null (<see cref="ServerFaults.Always"/>) for ever. Default: 1.</param>
    /// <exception cref="InvalidOperationException">The rule is for another operation.</exception>
    public FaultRule NotReady(int? times = 1) =>
        Only(MaskoOperations.DownloadAsset, "placeholder").Add("placeholder in place of the file", times, _ => new PlaceholderFault());

    private FaultRule AddBody(string does, int? times, Func<string, ReadOnlyMemory<byte>, (string, ReadOnlyMemory<byte>)> change) =>
        Add(does, times, _ => new OtherBodyFault(change));
}
