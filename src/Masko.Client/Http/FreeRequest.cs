namespace Masko.Client.Http;

/// <summary>A request to an operation that is not modelled.</summary>
internal static class FreeRequest
{
    public static HttpRequestMessage Create<T>(ApiConnection connection, HttpMethod method, string path, object? body, CallOptions? options)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(path);

        // Two slashes would name another host.
        if (!path.StartsWith('/') || path.StartsWith("//", StringComparison.Ordinal) || path.Contains('\\', StringComparison.Ordinal))
        {
            throw new ArgumentException($"'{path}' is no path below the API's address: start it with one slash, as in /v1/jobs.", nameof(path));
        }

        connection.Serializer.Require(typeof(T));
        var request = new HttpRequestMessage(method, new Uri(connection.BaseAddress + path, UriKind.Absolute));
        request.Content = body switch
        {
            null => null,
            HttpContent content => content,
            _ => connection.Serializer.ToHttpContent(body, body.GetType()),
        };
        if (options is not null)
        {
            request.Options.Set(CallOptions.RequestKey, options);
        }

        return request;
    }
}
