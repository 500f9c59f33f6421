using System.Net;
using System.Text;

namespace Masko.Client.Sisters.Tests;

/// <summary>Answers with given texts, one after the other, and keeps what was asked.</summary>
internal sealed class Canned(params string[] answers) : HttpMessageHandler
{
    private int next;

    public List<Asked> Requests { get; } = [];

    public HttpStatusCode Status { get; init; } = HttpStatusCode.OK;

    public HttpClient Client() => new(this);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Add(new(
            $"{request.Method} {request.RequestUri}", body, request.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase)));
        return new(Status) { Content = new StringContent(answers[Math.Min(next++, answers.Length - 1)], Encoding.UTF8, "application/json"), RequestMessage = request };
    }
}

/// <summary>A request as it left.</summary>
internal sealed record Asked(string Line, string Body, IReadOnlyDictionary<string, string> Headers);
