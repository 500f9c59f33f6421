namespace Masko.Client.Tests.Shared;

/// <summary>Stands between a client and a server, and fails the call that is not as the contract says.</summary>
internal sealed class ContractHandler(HttpMessageHandler inner, ContractChecker contract) : DelegatingHandler(inner)
{
    /// <summary>Whether requests are checked too; a test that sends wrong ones on purpose says no.</summary>
    public bool ChecksRequests { get; init; } = true;

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
            var sent = request.Content is null ? default : await request.Content.ReadAsByteArrayAsync(cancellationToken);
            Claim(request, contract.CheckRequest(request.Method.Method, address, request.Content?.Headers.ContentType?.ToString(), sent));
        }

        var response = await base.SendAsync(request, cancellationToken);
        var answer = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        Claim(request, contract.CheckAnswer(
            request.Method.Method, address.AbsolutePath, (int)response.StatusCode, response.Content.Headers.ContentType?.ToString(), answer));
        return response;
    }

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
