using Masko.Client.Testing.Tests.Webhooks;

namespace Masko.Client.Testing.Tests.Bulk;

/// <summary>Opens servers where an image takes no time, so that nobody need move the clock.</summary>
internal static class Boxes
{
    public static async Task<BulkBox<ZSkyServer>> ZSkyAsync(Action<ZSkyServerOptions>? configure = null)
    {
        var options = new ZSkyServerOptions { ImageTime = TimeSpan.Zero };
        var receiver = await ToldAt(options);
        configure?.Invoke(options);
        return new(await ZSkyServer.StartAsync(options), receiver);
    }

    public static async Task<BulkBox<VidiKingServer>> VidiKingAsync(Action<VidiKingServerOptions>? configure = null)
    {
        var options = new VidiKingServerOptions { ImageTime = TimeSpan.Zero, PickUpTime = TimeSpan.Zero };
        var receiver = await ToldAt(options);
        configure?.Invoke(options);
        return new(await VidiKingServer.StartAsync(options), receiver);
    }

    private static async Task<Receiver> ToldAt(BulkServerOptions options)
    {
        var receiver = await Receiver.StartAsync();
        var handler = receiver.Transport.CreateHandler();
        options.WebhookHandler = _ => handler;
        return receiver;
    }
}
