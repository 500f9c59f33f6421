using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Masko.Client.Tests.Guard;

/// <summary>The factory logs headers at trace level; the key is in none of what it writes.</summary>
public sealed class LoggingTests
{
    [Test]
    public async Task The_key_is_in_no_log_even_when_the_host_redacts_nothing([Values] bool redactsNothing)
    {
        await using var server = await WireServer.StartAsync(context => Answer.Json(
            context, context.Request.Path == "/v1/credits" ? 200 : 401, $$$"""{"error":{"code":"unauthorized","message":"No such key: {{{WireServer.Key}}}"}}"""));
        using var sink = new LogSink();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(sink).SetMinimumLevel(LogLevel.Trace));
        var builder = services.AddMaskoClient(options =>
        {
            options.ApiKey = WireServer.Key;
            options.BaseAddress = server.Address;
        });
        if (redactsNothing)
        {
            services.ConfigureHttpClientDefaults(http => http.RedactLoggedHeaders(_ => false));
            builder.HttpClientBuilder.RedactLoggedHeaders(_ => false);
        }

        await using var provider = services.BuildServiceProvider();
        var masko = provider.GetRequiredService<IMaskoClient>();
        await masko.Credits.GetAsync();
        Assert.ThrowsAsync<MaskoApiException>(() => masko.Projects.ListAsync());

        Assert.That(sink.Lines, Has.Some.Contains("Authorization"));
        Assert.That(sink.Lines, Has.None.Contains(WireServer.Key));
        Assert.That(sink.Lines, Has.None.Contains(WireServer.Key[6..]));
        if (redactsNothing)
        {
            Assert.That(sink.Lines, Has.Some.Contains("application/json"));
        }
    }
}
