namespace Masko.Client.Http;

/// <summary>The same request once more: an HttpClient sends no message twice.</summary>
internal static class RequestCopy
{
    public static HttpRequestMessage Of(HttpRequestMessage request)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = request.Content, Version = request.Version, VersionPolicy = request.VersionPolicy };
        foreach (var header in request.Headers.NonValidated)
        {
            if (header.Value.Count == 1)
            {
                copy.Headers.TryAddWithoutValidation(header.Key, header.Value.ToString());
            }
            else
            {
                copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }

        foreach (var option in request.Options)
        {
            if (!IsOwn(option.Key))
            {
                ((IDictionary<string, object?>)copy.Options).Add(option.Key, option.Value);
            }
        }

        return copy;
    }

    /// <summary>What Refit and the client note on a request is read before it is copied, or noted again.</summary>
    private static bool IsOwn(string option) =>
        option.StartsWith("Refit.", StringComparison.Ordinal) || option.StartsWith("Masko.", StringComparison.Ordinal);
}
