using Masko.Client.Testing.Transport;

namespace Masko.Client.Benchmarks.Server;

/// <summary>A Kestrel that answers every request with the same bytes.</summary>
internal static class BareServer
{
    public static byte[] Answer { get; set; } = "{}"u8.ToArray();

    public static Task<KestrelHost> StartAsync(InMemoryTransport transport) => KestrelHost.StartInMemoryAsync(
        async context =>
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = Answer.Length;
            await context.Response.Body.WriteAsync(Answer);
        },
        transport);
}
