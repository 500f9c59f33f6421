using Microsoft.Net.Http.Headers;

namespace Masko.Client.Testing.Wire;

/// <summary>Takes the file out of a multipart body.</summary>
internal static class Multipart
{
    /// <summary>The bytes of the part named <c>file</c>; null when there is none.</summary>
    public static byte[]? File(string contentType, ReadOnlyMemory<byte> body)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
        {
            throw ApiFailure.BadRequest("The multipart body names no boundary.");
        }

        var mark = System.Text.Encoding.ASCII.GetBytes("--" + boundary);
        var rest = body;
        while (rest.Span.IndexOf(mark) is >= 0 and var start)
        {
            rest = rest[(start + mark.Length)..];
            if (rest.Span.IndexOf("\r\n\r\n"u8) is not (>= 0 and var head))
            {
                return null;
            }

            var header = System.Text.Encoding.UTF8.GetString(rest.Span[..head]);
            var end = rest.Span.IndexOf([(byte)'\r', (byte)'\n', .. mark]);
            if (end < 0)
            {
                return null;
            }

            if (header.Contains("name=\"file\"", StringComparison.OrdinalIgnoreCase) || header.Contains("name=file", StringComparison.OrdinalIgnoreCase))
            {
                return rest[(head + 4)..end].ToArray();
            }
        }

        return null;
    }
}
