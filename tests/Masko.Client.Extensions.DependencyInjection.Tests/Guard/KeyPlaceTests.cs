using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Masko.Client.Tests.Guard;

/// <summary>The key goes to the API's host alone, whatever the handlers of a host do with a request.</summary>
public sealed class KeyPlaceTests
{
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    [Test]
    public async Task A_request_that_a_handler_moves_to_another_host_is_not_sent([Values] bool isPaid)
    {
        await using var elsewhere = await WireServer.StartAsync(200, "{}");
        await using var server = await WireServer.StartAsync(200, "{}");
        await using var provider = Provider(server, new Moving(elsewhere.Address));
        var masko = provider.GetRequiredService<IMaskoClient>();

        var error = Assert.ThrowsAsync<MaskoException>(() =>
            isPaid ? masko.Generation.PreviewAsync(new() { Prompt = "p" }) : masko.Credits.GetAsync())!;

        Assert.That(error.Message, Does.Contain(
            $"was not sent: a handler moved it to localhost:{elsewhere.Address.Port}, and the key goes to {server.Address.Authority} alone. Set BaseAddress"));
        Assert.That(error.CanRetry, Is.False);
        Assert.That((server.Requests, elsewhere.Requests), Is.EqualTo((Array.Empty<SeenRequest>(), Array.Empty<SeenRequest>())));
    }

    [Test]
    public async Task A_handler_that_follows_redirects_does_not_take_the_key_along()
    {
        await using var elsewhere = await WireServer.StartAsync(200, "{}");
        await using var server = await WireServer.StartAsync(context =>
        {
            context.Response.Redirect(elsewhere.Address + "v1/credits");
            return Task.CompletedTask;
        });
        await using var provider = Provider(server, new Following());

        Assert.ThrowsAsync<MaskoException>(() => provider.GetRequiredService<IMaskoClient>().Credits.GetAsync());

        Assert.That(server.Request.Headers["Authorization"], Is.EqualTo("Bearer " + WireServer.Key));
        Assert.That(elsewhere.Requests, Is.Empty);
    }

    [Test]
    public async Task A_download_from_the_APIs_own_host_has_no_key_and_no_place_for_one()
    {
        await using var server = await WireServer.StartAsync(context => context.Response.Body.WriteAsync(Png).AsTask());
        await using var provider = Provider(server);
        using var file = new MemoryStream();

        await provider.GetRequiredService<IMaskoClient>().DownloadAsync(server.Address + "files/1.png", file);

        Assert.That(file.Length, Is.EqualTo(Png.Length));
        Assert.That(server.Request.Headers, Does.Not.ContainKey("Authorization"));
    }

    [Test]
    public async Task A_service_that_echoes_the_key_in_its_headers_puts_it_into_no_log_and_no_answer()
    {
        await using var server = await WireServer.StartAsync(context =>
        {
            context.Response.Headers["X-Echo"] = context.Request.Headers.Authorization;
            return Answer.Json(context, 200, """{"data":{"balance":7}}""");
        });
        using var sink = new LogSink();
        await using var provider = Provider(server, new WritingHandler(sink));
        var call = new CallOptions();

        await provider.GetRequiredService<IMaskoClient>().Credits.GetAsync(call);

        Assert.That(call.Response!.Headers["X-Echo"], Is.EqualTo(new[] { "Bearer masko_***" }));
        Assert.That(sink.Lines, Has.None.Contains(WireServer.Key).And.Some.Contains("X-Echo"));
    }

    private static ServiceProvider Provider(WireServer server, DelegatingHandler? handler = null)
    {
        var services = new ServiceCollection();
        var builder = services.AddMaskoClient(options =>
        {
            (options.ApiKey, options.BaseAddress) = (WireServer.Key, server.Address);
            options.Retry.Delay = TimeSpan.FromTicks(1);
        });
        _ = handler is null ? builder.HttpClientBuilder : builder.HttpClientBuilder.AddHttpMessageHandler(() => handler);
        return services.BuildServiceProvider();
    }

    /// <summary>The other host has another name, and the same machine.</summary>
    private sealed class Moving(Uri address) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new UriBuilder(request.RequestUri!) { Host = "localhost", Port = address.Port }.Uri;
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Following : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (response.StatusCode != HttpStatusCode.Found)
            {
                return response;
            }

            var next = Copy.WithoutOptions(request);
            next.RequestUri = response.Headers.Location;
            return await base.SendAsync(next, cancellationToken);
        }
    }
}
