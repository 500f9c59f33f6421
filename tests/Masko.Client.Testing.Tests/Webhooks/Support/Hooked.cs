using Masko.Client.Testing.Tests.Support;
using Masko.Client.Testing.Tests.Transport;

namespace Masko.Client.Testing.Tests.Webhooks;

/// <summary>A server, a receiver that is registered with it, and a collection to work in.</summary>
internal sealed class Hooked : IAsyncDisposable
{
    public const string Url = "http://app.test/hook";

    private readonly string id;

    private Hooked(Box box, Receiver receiver, string fox, string id, string secret)
    {
        (Box, Receiver, Fox, Secret) = (box, receiver, fox, secret);
        this.id = id;
    }

    public Box Box { get; }

    public Receiver Receiver { get; }

    public string Fox { get; }

    public string Secret { get; }

    public ServerWebhooks Webhooks => Box.Server.Webhooks;

    public static async Task<Hooked> OpenAsync(Action<MaskoServerOptions>? configure = null, string events = "\"job.completed\",\"job.failed\"")
    {
        var receiver = await Receiver.StartAsync();
        var handler = receiver.Transport.CreateHandler();
        var box = await Box.OpenAsync(options =>
        {
            options.WebhookHandler = _ => handler;
            configure?.Invoke(options);
        });
        var webhook = (await box.PostAsync("/v1/webhooks", $$"""{"url":"{{Url}}","events":[{{events}}]}""")).Data;
        return new(box, receiver, await box.FoxAsync(), (string)webhook["id"]!, (string)webhook["secret"]!);
    }

    /// <summary>A job that is under way.</summary>
    public async Task<string> StartAsync(string name = "Waving") => (string)(await Box.PostAsync(
        $"/v1/collections/{Fox}/generate", $$"""{"type":"image","name":"{{name}}","image_prompt":"{{name}}"}""")).Data["job_id"]!;

    /// <summary>A job that has ended.</summary>
    public async Task<string> EndAsync(string name = "Waving")
    {
        var job = await StartAsync(name);
        Advance(9);
        return job;
    }

    /// <summary>Removes the webhook of the receiver.</summary>
    public async Task DeleteAsync() => Assert.That((await Box.SendAsync(HttpMethod.Delete, $"/v1/webhooks/{id}")).Status, Is.EqualTo(204));

    public void Advance(double seconds) => Box.Server.Time.Advance(TimeSpan.FromSeconds(seconds));

    public Task<WebhookDelivery> DeliveredAsync(string job) => Webhooks.WhenDeliveredAsync(job).Soon();

    public Task<WebhookDelivery> TriedAsync(int attempt) => Webhooks.WhenTriedAsync(delivery => delivery.Attempt == attempt).Soon();

    /// <summary>Ends when so many tries have ended.</summary>
    public Task TriesAsync(int count) => Webhooks.WhenTriedAsync(_ => Webhooks.Deliveries.Count >= count).Soon();

    public async ValueTask DisposeAsync()
    {
        await Box.DisposeAsync();
        await Receiver.DisposeAsync();
    }
}
