namespace Masko.Client.Http;

/// <summary>What reading a body fails with because of what came, not because of what was asked for.</summary>
internal static class BodyFailure
{
    /// <summary>Brotli that is none is an InvalidOperationException, where gzip and deflate throw an InvalidDataException.</summary>
    public static bool Is(Exception failure) =>
        failure is IOException or HttpRequestException or InvalidDataException
            or (InvalidOperationException and not ObjectDisposedException);
}
