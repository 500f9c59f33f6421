namespace Masko.Client.Http;

/// <summary>Whether a body can be sent twice.</summary>
internal static class RepeatableBody
{
    public static bool Is(HttpContent? content) => content switch
    {
        null or RequestBody or ByteArrayContent or ReadOnlyMemoryContent => true,
        FilePart file => file.IsRepeatable,
        MultipartContent parts => parts.All(Is),
        _ => false,
    };
}
