using System.Text;
using System.Text.Json.Nodes;

namespace Masko.Client.Runs.Tests;

/// <summary>Changes the entries of batch answers on their way to the client.</summary>
internal sealed class BatchRewriter(Action<JsonArray> change) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode && request.RequestUri!.AbsolutePath.EndsWith("/generate-batch", StringComparison.Ordinal))
        {
            var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellationToken))!;
            change(answer["data"]!["jobs"]!.AsArray());
            response.Content = new StringContent(answer.ToJsonString(), Encoding.UTF8, "application/json");
        }

        return response;
    }
}
