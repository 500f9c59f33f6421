using System.Buffers.Binary;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Masko.Client.Benchmarks.Files;

/// <summary>A bare Kestrel that throws uploads away and makes downloads up; it runs in a process of its own, so that its memory does not count.</summary>
internal static class FileServer
{
    public const string Argument = "file-server";
    public const int Size = 200 * 1000 * 1000;

    private const int Checksum = 4;

    private static readonly byte[] Start =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", 13), .. new byte[13 + Checksum], .. Chunk("IDAT", Size)];

    private static readonly byte[] End = [.. new byte[Checksum], .. Chunk("IEND", 0), .. new byte[Checksum]];

    /// <summary>Serves until its input ends.</summary>
    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(System.Net.IPAddress.Loopback, 0);
            kestrel.Limits.MaxRequestBodySize = null;
        });
        await using var app = builder.Build();
        app.Run(context => context.Request.Method == HttpMethods.Post ? DiscardAsync(context) : SendAsync(context));
        await app.StartAsync();
        Console.WriteLine(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        await Console.In.ReadLineAsync();
    }

    private static async Task DiscardAsync(HttpContext context)
    {
        await context.Request.Body.CopyToAsync(Stream.Null);
        context.Response.StatusCode = 201;
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync("{\"data\":{\"asset_id\":\"up\"}}"u8.ToArray());
    }

    /// <summary>A PNG with one very long chunk.</summary>
    private static async Task SendAsync(HttpContext context)
    {
        context.Response.ContentLength = Start.Length + Size + End.Length;
        await context.Response.Body.WriteAsync(Start);
        var piece = new byte[64 * 1024];
        for (var left = Size; left > 0; left -= piece.Length)
        {
            await context.Response.Body.WriteAsync(piece.AsMemory(0, Math.Min(left, piece.Length)));
        }

        await context.Response.Body.WriteAsync(End);
    }

    private static byte[] Chunk(string type, int length)
    {
        var head = new byte[8];
        BinaryPrimitives.WriteInt32BigEndian(head, length);
        System.Text.Encoding.ASCII.GetBytes(type, head.AsSpan(4));
        return head;
    }
}
