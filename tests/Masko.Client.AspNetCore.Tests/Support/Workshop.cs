using System.Net.Sockets;
using Masko.Client.Testing;

namespace Masko.Client.AspNetCore.Tests.Support;

/// <summary>The reference server, with a webhook that is registered with it, and the application that it delivers to.</summary>
internal sealed class Workshop : IAsyncDisposable
{
    private readonly MaskoClient masko;
    private readonly string fox;

    private Workshop(MaskoServer server, MaskoClient masko, string fox, HookHost host) =>
        (Server, this.masko, this.fox, Host) = (server, masko, fox, host);

    public MaskoServer Server { get; }

    public HookHost Host { get; }

    public ServerWebhooks Webhooks => Server.Webhooks;

    public IEnumerable<string?> ToldJobs => Host.Told.Select(jobEvent => jobEvent.JobId);

    /// <summary>The statuses that every try was answered with.</summary>
    public IEnumerable<int?> Statuses => Server.Deliveries.Select(delivery => delivery.Status);

    /// <param name="handler">What the application does with an event.</param>
    /// <param name="webhooks">How often its address is registered; it knows all the secrets.</param>
    public static async Task<Workshop> OpenAsync(Func<JobEvent, CancellationToken, Task>? handler = null, int webhooks = 1)
    {
        HookHost? host = null;
        var server = await MaskoServer.StartAsync(new MaskoServerOptions { WebhookHandler = _ => HandlerTo(() => host!.Address) });
        var masko = new MaskoClient(server.ApiKey, server.CreateHttpClient(), new MaskoClientOptions { Time = server.Time });
        var secrets = new List<string>();
        for (var i = 0; i < webhooks; i++)
        {
            secrets.Add((await masko.Webhooks.CreateAsync(new() { Url = "http://app.test" + HookHost.Path })).Secret!);
        }

        var project = await masko.Projects.CreateAsync(new() { Name = "App" });
        var fox = await masko.Collections.CreateAsync(new() { ProjectId = project.Id, Name = "Felix", Prompt = "A friendly orange fox" });
        host = await HookHost.StartAsync(new HostPlan
        {
            Time = server.Time,
            Options = options => options.Secrets = secrets,
            Handler = handler ?? ((_, _) => Task.CompletedTask),
        });
        return new(server, masko, fox.Id, host);
    }

    /// <summary>A job that has ended.</summary>
    public async Task<string> EndAsync(string name = "Waving")
    {
        var made = await masko.Generation.GenerateAsync(fox, GenerateBody.Image(name, name));
        Advance(9);
        return made.JobId!;
    }

    public void Advance(double seconds) => Server.Time.Advance(TimeSpan.FromSeconds(seconds));

    public Task<WebhookDelivery> DeliveredAsync(string job) => Webhooks.WhenDeliveredAsync(job).Soon();

    /// <summary>Ends when so many tries have ended.</summary>
    public Task TriesAsync(int count) => Webhooks.WhenTriedAsync(_ => Webhooks.Deliveries.Count >= count).Soon();

    public async ValueTask DisposeAsync()
    {
        masko.Dispose();
        await Server.DisposeAsync();
        await Host.DisposeAsync();
    }

    private static SocketsHttpHandler HandlerTo(Func<Uri> address) => new()
    {
        ConnectCallback = async (_, cancellationToken) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(address().Host, address().Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        },
    };
}
