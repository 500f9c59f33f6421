using System.Net;
using System.Text.Json.Nodes;

namespace Masko.Client.Runs.Tests.Finding;

/// <summary>A service that lists jobs otherwise: each job of the list, and the head of its answer, can be changed.</summary>
internal sealed class ListRewriter(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    public Action<JsonObject> ChangeJob { get; init; } = static _ => { };

    public Action<JsonObject> ChangePage { get; init; } = static _ => { };

    public bool IsDated { get; init; } = true;

    /// <summary>Whether it asks for the first page, whatever it was asked for.</summary>
    public bool ForgetsOffset { get; init; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isList = request.Method == HttpMethod.Get && request.RequestUri!.AbsolutePath == "/v1/jobs";
        if (isList && ForgetsOffset)
        {
            request.RequestUri = new(request.RequestUri!.AbsoluteUri.Split("&offset=")[0]);
        }

        var response = await base.SendAsync(request, cancellationToken);
        if (!IsDated)
        {
            response.Headers.Remove("Date");
        }

        if (isList && response.StatusCode == HttpStatusCode.OK)
        {
            var page = JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellationToken))!.AsObject();
            page["data"]!.AsArray().ToList().ForEach(job => ChangeJob(job!.AsObject()));
            ChangePage(page);
            response.Content = new StringContent(page.ToJsonString(), null, "application/json");
        }

        return response;
    }
}
