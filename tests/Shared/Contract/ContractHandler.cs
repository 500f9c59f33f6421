namespace Masko.Client.Tests.Shared;

/// <summary>Stands between a client and a server, and fails the call that is not as the contract says.</summary>
internal sealed class ContractHandler(HttpMessageHandler inner, ContractChecker contract) : DelegatingHandler(inner)
{
    /// <summary>Whether requests are checked too; a test that sends wrong ones on purpose says no.</summary>
    public bool ChecksRequests { get; init; } = true;

    /// <summary>How many faults a script has made so far: an answer that one was made for is not checked.</summary>
    public Func<int> Faults { get; init; } = () => 0;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        var isApi = address.AbsolutePath.StartsWith("/v1/", StringComparison.Ordinal) || address.AbsolutePath.StartsWith("/api/", StringComparison.Ordinal);
        if (!isApi || address.AbsolutePath == "/v1/openapi.json")
        {
            return await base.SendAsync(request, cancellationToken);
        }

        if (ChecksRequests)
        {
            var type = request.Content?.Headers.ContentType?.ToString();
            Claim(request, contract.CheckRequest(request.Method.Method, address, type, await SentAsync(request.Content, cancellationToken)));
        }

        var faults = Faults();
        var response = await base.SendAsync(request, cancellationToken);
        if (Faults() == faults)
        {
            var answer = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            Claim(request, contract.CheckAnswer(
                request.Method.Method, address.AbsolutePath, (int)response.StatusCode, response.Content.Headers.ContentType?.ToString(), answer));
        }

        return response;
    }

    // A file is sent piece by piece, and the contract says nothing about what is in it.
    private static async Task<byte[]> SentAsync(HttpContent? content, CancellationToken cancellationToken) =>
        content is null or MultipartContent ? [] : await content.ReadAsByteArrayAsync(cancellationToken);

    private static void Claim(HttpRequestMessage request, IReadOnlyList<string> findings)
    {
        if (findings.Count > 0)
        {
            throw new ContractBrokenException($"{request.Method} {request.RequestUri!.PathAndQuery}: {string.Join("; ", findings)}");
        }
    }
}

/// <summary>A request or an answer is not as the contract says.</summary>
internal sealed class ContractBrokenException(string message) : Exception(message);
