using System.Net.Http.Headers;

namespace Masko.Client.Http;

/// <summary>One host, and the one way there: every call of every interface in <c>Api/</c> goes through here.</summary>
internal sealed class ApiConnection
{
    private readonly HttpClient http;
    private readonly ApiKey? key;
    private readonly ConnectionSettings settings;
    private readonly ErrorReader errors;
    private readonly int basePathLength;

    /// <param name="http">How requests leave.</param>
    /// <param name="address">The host, and the path that every path starts with.</param>
    /// <param name="key">The key; null for a host that gets none.</param>
    /// <param name="settings">The client's options.</param>
    public ApiConnection(HttpClient http, Uri address, ApiKey? key, ConnectionSettings settings)
    {
        this.http = http;
        this.key = key;
        this.settings = settings;
        BaseAddress = address.GetLeftPart(UriPartial.Path).TrimEnd('/');
        basePathLength = address.AbsolutePath.TrimEnd('/').Length;
        errors = new ErrorReader(key, settings.Time);
        Serializer = new AnswerSerializer(settings.Json, key);
    }

    /// <summary>Scheme, host, port and path, without a slash at the end.</summary>
    public string BaseAddress { get; }

    public AnswerSerializer Serializer { get; }

    /// <summary>Sends a request and forgets its answer.</summary>
    public Task SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => SendAsync<NoAnswer>(request, cancellationToken);

    /// <summary>Sends a request, reads its answer, and disposes of both.</summary>
    public async Task<T> SendAsync<T>(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var disposed = request;
        request.Options.TryGetValue(CallOptions.RequestKey, out var options);
        AddHeaders(request, options);

        var timeout = options?.Timeout ?? settings.Timeout;
        using var deadline = new Deadline(timeout, settings.Time, cancellationToken);
        HttpResponseMessage? response = null;
        try
        {
            response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, deadline.Token).ConfigureAwait(false);
            Report(response, options);
            return await errors.CreateAsync(response, deadline.Token).ConfigureAwait(false) is { } error
                ? throw error
                : await Serializer.FromHttpContentAsync<T>(response.Content, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            var call = new CallState
            {
                Request = request,
                Effect = RequestEffects.Of(request.Method, request.RequestUri!.AbsolutePath.AsSpan(basePathLength)),
                Key = key,
                Caller = cancellationToken,
                Timeout = timeout,
                TimeoutOption = options?.Timeout is null ? "MaskoClientOptions.Timeout" : "CallOptions.Timeout",
                Deadline = deadline,
                Response = response,
            };
            if (CallFailure.Explain(failure, call) is { } better && !ReferenceEquals(better, failure))
            {
                throw better;
            }

            throw;
        }
        finally
        {
            response?.Dispose();
        }
    }

    private void AddHeaders(HttpRequestMessage request, CallOptions? options)
    {
        var headers = request.Headers;
        options?.AddHeadersTo(headers);
        AddUnlessSet(headers, "User-Agent", settings.UserAgent);
        AddUnlessSet(headers, "Accept", "application/json");
        headers.Authorization = key?.Header;
    }

    private static void AddUnlessSet(HttpRequestHeaders headers, string name, string value)
    {
        if (!headers.NonValidated.Contains(name))
        {
            headers.TryAddWithoutValidation(name, value);
        }
    }

    private void Report(HttpResponseMessage response, CallOptions? options)
    {
        if (options is not null)
        {
            options.Response = new CallResponse
            {
                StatusCode = response.StatusCode,
                Headers = response.All(),
                RequestId = ServerText.Line(response.RequestId(), key, 200),
                RateLimit = response.RateLimit(settings.Time.GetUtcNow()),
            };
        }
    }
}
