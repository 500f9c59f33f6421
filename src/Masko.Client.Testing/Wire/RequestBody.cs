using Microsoft.AspNetCore.Http;

namespace Masko.Client.Testing.Wire;

/// <summary>A body that was read to its end. Of a form only how it begins is in memory, and its file if it is short.</summary>
/// <param name="Bytes">The body; of a form no more than is logged.</param>
/// <param name="Length">How long the body was.</param>
/// <param name="Upload">What was in the form; null for every other body.</param>
internal sealed record RequestBody(ReadOnlyMemory<byte> Bytes, long Length, Upload? Upload)
{
    /// <summary>How much of a body the log keeps: 64 KiB.</summary>
    public const int MostLogged = 64 * 1024;

    private static readonly RequestBody None = new(default, 0, null);

    /// <summary>What the log keeps of it, and nothing more in memory than that.</summary>
    public ReadOnlyMemory<byte> Logged => Bytes.Length <= MostLogged ? Bytes : Bytes[..MostLogged].ToArray();

    public static async Task<RequestBody> ReadAsync(HttpRequest request)
    {
        var aborted = request.HttpContext.RequestAborted;
        if (request.ContentLength is 0 or null && !request.Headers.ContainsKey("Transfer-Encoding"))
        {
            return None;
        }

        if (Multipart.IsForm(request.ContentType))
        {
            using var recorded = new RecordingStream(request.Body, MostLogged);
            var upload = await Multipart.ReadAsync(request.ContentType!, recorded, aborted).ConfigureAwait(false);
            return new(recorded.Start, recorded.Count, upload);
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, aborted).ConfigureAwait(false);
        return new(body.GetBuffer().AsMemory(0, (int)body.Length), body.Length, null);
    }
}
