using System.Text;
using System.Text.Json.Nodes;
using Masko.Client.Testing.Tests.Transport;
using Masko.Client.Testing.Tests.Webhooks;

namespace Masko.Client.Testing.Tests.Bulk;

/// <summary>A server of images in bulk, a plain HttpClient with its key, and somebody's own server to be told at.</summary>
internal sealed class BulkBox<TServer> : IAsyncDisposable
    where TServer : BulkServer
{
    public const string Hook = "http://app.test/hook";

    public BulkBox(TServer server, Receiver receiver)
    {
        (Server, Receiver) = (server, receiver);
        Http = server.CreateHttpClient(); // unchecked: the contract is Masko's
        Http.Timeout = Timeout.InfiniteTimeSpan;
        Http.DefaultRequestHeaders.Authorization = new("Bearer", server.ApiKey);
    }

    public TServer Server { get; }

    public Receiver Receiver { get; }

    public HttpClient Http { get; }

    public BulkLedger Ledger => Server.Ledger;

    public void Advance(double seconds) => Server.Time.Advance(TimeSpan.FromSeconds(seconds));

    public Task<Said> GetAsync(string path) => SendAsync(new(HttpMethod.Get, path));

    public Task<Said> PostAsync(string path, string json) => SendAsync(new(HttpMethod.Post, path) { Content = new StringContent(json, Encoding.UTF8, "application/json") });

    public async Task<Said> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await Http.SendAsync(request).Soon();
            return new((int)response.StatusCode, await response.Content.ReadAsStringAsync().Soon());
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync().Soon();
        await Receiver.DisposeAsync();
    }
}

/// <summary>A status and a body.</summary>
internal sealed record Said(int Status, string Text)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public string? Code => (string?)Json["error"]?["code"];

    public string? Message => (string?)Json["error"]?["message"];
}
