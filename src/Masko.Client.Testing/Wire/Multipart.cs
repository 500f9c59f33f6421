using System.Buffers;
using Masko.Client.Testing.World;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Masko.Client.Testing.Wire;

/// <summary>Takes the file out of a multipart body while it is read. The first part named <c>file</c> is it.</summary>
internal static class Multipart
{
    private const int Piece = 64 * 1024;
    private const int LongestBoundary = 70;

    public static bool IsForm(string? contentType) => contentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Reads the body to its end, whatever is in it.</summary>
    public static async Task<Upload> ReadAsync(string contentType, RecordingStream body, CancellationToken cancellationToken)
    {
        var upload = await ParseAsync(contentType, body, cancellationToken).ConfigureAwait(false);
        try
        {
            await body.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
            return upload;
        }
        catch
        {
            upload.Dispose();
            throw;
        }
    }

    private static async Task<Upload> ParseAsync(string contentType, RecordingStream body, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= LongestBoundary } boundary)
        {
            return new Upload("The multipart body names no boundary.");
        }

        using var writer = new BlobWriter();
        try
        {
            return await FindAsync(new MultipartReader(boundary, body, Piece), writer, cancellationToken).ConfigureAwait(false)
                ? new Upload(writer.Finish(), writer.Sha256)
                : new Upload("file is required: a part of that name.");
        }
        catch (Exception error) when (error is InvalidDataException || (error is IOException && body.HasEnded))
        {
            return new Upload("The multipart body is not framed as its boundary says.");
        }
    }

    private static async Task<bool> FindAsync(MultipartReader parts, BlobWriter writer, CancellationToken cancellationToken)
    {
        while (await parts.ReadNextSectionAsync(cancellationToken).ConfigureAwait(false) is { } part)
        {
            if (IsFile(part))
            {
                await CopyAsync(part.Body, writer, cancellationToken).ConfigureAwait(false);
                return true;
            }
        }

        return false;
    }

    private static bool IsFile(MultipartSection part) =>
        ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition)
        && HeaderUtilities.RemoveQuotes(disposition.Name).Equals("file", StringComparison.OrdinalIgnoreCase);

    private static async Task CopyAsync(Stream part, BlobWriter writer, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            while (await part.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count)
            {
                writer.Write(buffer.AsSpan(0, count));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
