namespace Masko.Client.Http;

/// <summary>A body that cannot be read as what it should be; what is known of the response is added where the response is known.</summary>
internal sealed class UnreadableBodyException(string reason, string expected, string? body, Exception? cause) : Exception(reason, cause)
{
    public string Expected { get; } = expected;

    public string? Body { get; } = body;
}
