using Masko.Client;
using Masko.Client.Testing;

namespace MascotStudio;

/// <summary>Masko in this process: the reference server on a port of its own, in real time, with short jobs. It stands in while there is no key.</summary>
internal sealed class EmbeddedMasko(MaskoServer server, ToThisApp deliveries) : IAsyncDisposable
{
    /// <summary>The server, for tests that want things to go wrong.</summary>
    public MaskoServer Server => server;

    /// <summary>Starts one unless the configuration has a key, and tells the configuration where it is, as a person would for Masko itself.</summary>
    public static async Task<EmbeddedMasko?> StartUnlessThereIsAKeyAsync(WebApplicationBuilder builder)
    {
        if (builder.Configuration["Masko:ApiKey"] is { Length: > 0 })
        {
            return null;
        }

        if (builder.Configuration["MASKO_API_KEY"] is { Length: > 0 } key)
        {
            builder.Configuration["Masko:ApiKey"] = key;
            return null;
        }

        var deliveries = new ToThisApp();
        var options = new MaskoServerOptions { Port = 0, WebhookHandler = _ => deliveries };
        builder.Configuration.GetSection("Studio:Demo").Get<DemoOptions>()?.ApplyTo(options);
        var server = await MaskoServer.StartAsync(options);
        var address = server.Address.GetLeftPart(UriPartial.Authority);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Masko:ApiKey"] = server.ApiKey,
            ["Masko:BaseAddress"] = address,
            ["Masko:Webhooks:Secrets:0"] = await RegisterWebhookAsync(server.ApiKey, address),
        });

        var demo = new EmbeddedMasko(server, deliveries);
        builder.Services.AddSingleton(_ => demo);
        return demo;
    }

    /// <summary>Says which application webhooks are for; it knows its address once it has started.</summary>
    public void DeliverTo(WebApplication app)
    {
        // Asked for once, so that the container disposes of it when the application ends.
        _ = app.Services.GetRequiredService<EmbeddedMasko>();
        deliveries.App = app;
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        deliveries.Dispose();
    }

    /// <summary>What a person does once, with the public address of the application: the secret is shown in this answer and never again.</summary>
    private static async Task<string?> RegisterWebhookAsync(string key, string address)
    {
        using var masko = new MaskoClient(key, new() { BaseAddress = new Uri(address) });
        var webhook = await masko.Webhooks.CreateAsync(new() { Url = "http://studio.test/hooks/masko" });
        return webhook.Secret;
    }
}
